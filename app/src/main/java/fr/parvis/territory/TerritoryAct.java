package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the operator asks of the territory, read from the words of the command. */
interface TerritoryAct {

    Map<String, String> on(TerritoryOffice office);

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException where the words are none of the acts
     * @throws BusinessException {@link TerritoryError#UNKNOWN_SUBJECT}, {@link TerritoryError#UNREADABLE_DAY}
     */
    static TerritoryAct of(List<String> words) {
        String what = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (what) {
            case "show" -> exactly(1, rest, office -> office.show(rest.get(0)));
            case "host" -> exactly(2, rest, office -> office.host(rest.get(0), rest.get(1)));
            case "release" -> exactly(2, rest, office -> office.release(rest.get(0), rest.get(1)));
            case "transfer" -> transfer(rest);
            case "end" -> {
                Dated dated = Dated.at(2, rest);
                yield office -> office.end(dated.subject, rest.get(1), dated.day, dated.basis);
            }
            case "withdraw" -> {
                Dated dated = Dated.at(2, rest);
                yield office -> office.withdraw(dated.subject, rest.get(1), dated.day, dated.basis);
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static TerritoryAct exactly(int words, List<String> rest, TerritoryAct act) {
        if (rest.size() != words) {
            throw new IllegalArgumentException();
        }
        return act;
    }

    private static TerritoryAct transfer(List<String> rest) {
        Dated dated = Dated.at(3, rest);
        return office -> office.transfer(dated.subject, rest.get(1), rest.get(2), dated.day, dated.basis);
    }

    /** A subject first, bodies, a day, and the decision it rests on in as many words as it needs. */
    record Dated(Subject subject, LocalDate day, String basis) {

        static Dated at(int day, List<String> words) {
            if (words.size() <= day + 1) {
                throw new IllegalArgumentException();
            }
            return new Dated(
                    subject(words.getFirst()),
                    day(words.get(day)),
                    String.join(" ", words.subList(day + 1, words.size())));
        }

        private static Subject subject(String word) {
            return Arrays.stream(Subject.values())
                    .filter(subject -> subject.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new BusinessException(
                            TerritoryError.UNKNOWN_SUBJECT,
                            word,
                            Arrays.stream(Subject.values()).map(Subject::word).collect(Collectors.joining(", "))));
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException unreadable) {
                throw new BusinessException(unreadable, TerritoryError.UNREADABLE_DAY, text);
            }
        }
    }
}
