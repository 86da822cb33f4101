package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** What one HTTP request brought, from its bytes to its answer. */
final class Intake {

    private static final String CHANNEL = "http";

    private final Reception reception;
    private final Sender sender;
    private final Answer answer;
    private final Context context;

    Intake(Reception reception, Sender sender, Answer answer, Context context) {
        this.reception = reception;
        this.sender = sender;
        this.answer = answer;
        this.context = context;
    }

    void take(byte[] body, boolean lines) {
        try {
            boolean many = lines || startsWithBracket(body);
            List<Envelope.Entry> entries = Envelope.read(body, lines);
            introduce(entries);
            if (many) {
                takeMany(entries, body, lines);
            } else {
                takeOne(entries.getFirst(), body);
            }
        } catch (BusinessException refused) {
            refuse(refused, body);
        }
    }

    private void introduce(List<Envelope.Entry> entries) {
        if (sender.device() == null) {
            reception.introduce(
                    sender,
                    entries.stream()
                            .map(Envelope.Entry::submission)
                            .filter(Objects::nonNull)
                            .map(Submission::device)
                            .collect(Collectors.toSet()));
        }
    }

    private void takeOne(Envelope.Entry entry, byte[] body) {
        if (entry.refusal() != null) {
            refuse(entry.refusal(), body);
            return;
        }
        Reading reading = reception.read(sender, Objects.requireNonNull(entry.submission()));
        reception.append(sender, CHANNEL, List.of(reading)).whenComplete((outcome, failed) -> {
            if (failed != null) {
                later(() -> answer.refuse(cause(failed)));
            } else if (outcome.fates().getFirst() == Fate.CONFLICTING) {
                later(() -> answer.refuse(Reception.contradiction(reading)));
            } else {
                boolean fresh = outcome.fates().getFirst() == Fate.RECORDED;
                later(() -> answer.one(fresh));
            }
        });
    }

    private void takeMany(List<Envelope.Entry> entries, byte[] body, boolean lines) {
        List<Reading> readings = new ArrayList<>(entries.size());
        List<Integer> indexes = new ArrayList<>(entries.size());
        List<Answer.Refused> refused = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                readings.add(read(entries.get(i)));
                indexes.add(i);
            } catch (BusinessException notTaken) {
                refused.add(new Answer.Refused(i, notTaken));
            }
        }
        setAside(refused, body, lines);
        reception.append(sender, CHANNEL, readings).whenComplete((outcome, failed) -> {
            if (failed != null) {
                later(() -> answer.refuse(cause(failed)));
            } else {
                later(() -> answer.many(outcome, contradictions(outcome, readings, indexes, refused)));
            }
        });
    }

    private Reading read(Envelope.Entry entry) {
        if (entry.refusal() != null) {
            throw entry.refusal();
        }
        return reception.read(sender, Objects.requireNonNull(entry.submission()));
    }

    /** Each with what was sent for it. */
    private void setAside(List<Answer.Refused> refused, byte[] body, boolean lines) {
        if (!refused.isEmpty()) {
            List<byte[]> parts = Envelope.parts(body, lines);
            refused.forEach(each -> quarantine(each.why(), parts.get(each.index())));
        }
    }

    private static List<Answer.Refused> contradictions(
            Outcome outcome, List<Reading> readings, List<Integer> indexes, List<Answer.Refused> refused) {
        for (int i = 0; i < readings.size(); i++) {
            if (outcome.fates().get(i) == Fate.CONFLICTING) {
                refused.add(new Answer.Refused(indexes.get(i), Reception.contradiction(readings.get(i))));
            }
        }
        return refused;
    }

    private void refuse(BusinessException why, byte[] body) {
        quarantine(why, body);
        later(() -> answer.refuse(why));
    }

    private void quarantine(BusinessException why, byte[] payload) {
        var unused = reception.refuse(sender, CHANNEL, why, payload);
    }

    private void later(Runnable work) {
        context.runOnContext(turn -> work.run());
    }

    private static BusinessException cause(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof BusinessException known
                ? known
                : new BusinessException(cause, TelemetryError.NOT_STORED);
    }

    private static boolean startsWithBracket(byte[] body) {
        for (byte each : body) {
            if (each > ' ') {
                return each == '[';
            }
        }
        return false;
    }
}
