package fr.parvis.telemetry.internal;

import static fr.parvis.telemetry.TelemetryRig.NEIGHBOUR;
import static fr.parvis.telemetry.TelemetryRig.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.DiskGauge;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Retention;
import fr.parvis.telemetry.RetentionPolicy;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import fr.parvis.telemetry.TelemetryRig;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NightlyRetentionTests {

    @Test
    void dropsMonthsThatNobodyWantsAndDeletesTheStricterBodysRows() throws SQLException {
        try (TelemetryRig rig = TelemetryRig.start(Map.of())) {
            YearMonth now = YearMonth.now(ZoneOffset.UTC);
            for (BodyId body : List.of(TOWN, NEIGHBOUR)) {
                rig.device(body, "sensor");
                for (int ago : List.of(0, 6, 30)) {
                    observe(rig, body, now.minusMonths(ago));
                }
            }
            keep(rig, TOWN, 3);
            keep(rig, NEIGHBOUR, 12);
            rig.get(NightlyRetention.class).run();
            assertThat(months(rig)).doesNotContain(now.minusMonths(30)).contains(now.minusMonths(6), now);
            assertThat(count(rig, TOWN)).isEqualTo(1);
            assertThat(count(rig, NEIGHBOUR)).isEqualTo(2);
            assertThatThrownBy(() -> observe(rig, NEIGHBOUR, now.minusMonths(13)))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refused -> assertThat(refused.key()).isEqualTo(TelemetryError.PAST_RETENTION));
            observe(rig, NEIGHBOUR, now.minusMonths(12));
            keep(rig, NEIGHBOUR, 40);
            observe(rig, NEIGHBOUR, now.minusMonths(30));
            assertThat(months(rig)).contains(now.minusMonths(30));
        }
    }

    private static void observe(TelemetryRig rig, BodyId body, YearMonth month) {
        Sender sender = Sender.ownMeans(body);
        Reception reception = rig.get(Reception.class);
        Submission submission =
                Submission.of("sensor", "occupied", month.atDay(1) + "T00:00:00Z", month.getMonthValue());
        assertThat(reception
                        .append(sender, "test", List.of(reception.read(sender, submission)))
                        .join()
                        .fates())
                .hasSize(1);
    }

    private static void keep(TelemetryRig rig, BodyId body, int months) {
        Scope.of(body).run(() -> rig.get(Retention.class).setPolicy(new RetentionPolicy(body, months, months), "Léa"));
        assertThat(Scope.of(body)
                        .call(() -> rig.get(Retention.class).getPolicy(body))
                        .keepMonths())
                .isEqualTo(months);
    }

    private static List<YearMonth> months(TelemetryRig rig) {
        DiskGauge gauge = Scope.of(TOWN).call(() -> rig.get(Retention.class).gauge());
        assertThat(gauge.observationBytes()).isPositive();
        return gauge.months().stream().map(DiskGauge.Month::month).toList();
    }

    private static long count(TelemetryRig rig, BodyId body) {
        return rig.count("select count(*) from telemetry.observation where body_id = " + body.value());
    }
}
