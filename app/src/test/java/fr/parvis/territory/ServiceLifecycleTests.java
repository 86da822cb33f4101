package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.testing.GeneratedPage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceLifecycleTests {

    /** The table as the council was told it: what may follow what. */
    private static final Map<String, Set<String>> TOLD = Map.of(
            "—", Set.of("PLAN"),
            "PLANNED", Set.of("START_PILOT", "CLOSE"),
            "PILOT", Set.of("OPEN", "POSTPONE", "CLOSE"),
            "OPEN", Set.of("CLOSE"),
            "CLOSED", Set.of("PLAN"));

    private static Set<String> allowedFrom(@Nullable ServiceState state) {
        Set<String> allowed = new TreeSet<>();
        for (ServiceStep step : ServiceStep.values()) {
            ServiceSwitch before = ServiceSwitch.of(TownService.PARKING, state);
            if (step.isAllowedFrom(state)) {
                assertThat(before.take(step)).isEqualTo(step.to());
                allowed.add(step.name());
            } else {
                assertThatThrownBy(() -> before.take(step))
                        .isInstanceOfSatisfying(
                                BusinessException.class,
                                refused -> assertThat(refused.key()).isEqualTo(TerritoryError.STEP_NOT_ALLOWED));
            }
        }
        return allowed;
    }

    @Test
    void allowsExactlyTheStepsOfTheTable() {
        assertThat(allowedFrom(null)).isEqualTo(TOLD.get("—"));
        for (ServiceState state : ServiceState.values()) {
            assertThat(allowedFrom(state)).as(state.name()).isEqualTo(TOLD.get(state.name()));
        }
    }

    @Test
    void showsResidentsOnlyWhatIsOpen() {
        assertThat(ServiceState.values())
                .filteredOn(state -> state.isVisibleTo(Audience.RESIDENT))
                .containsExactly(ServiceState.OPEN);
        assertThat(ServiceState.values())
                .filteredOn(state -> state.isVisibleTo(Audience.INVITED))
                .containsExactly(ServiceState.PILOT, ServiceState.OPEN);
        assertThat(ServiceState.values()).allMatch(state -> state.isVisibleTo(Audience.OFFICER));
    }

    @Test
    void isDrawnAsItIs() {
        GeneratedPage.assertSays("service-lifecycle.md", drawing());
    }

    private static String drawing() {
        StringBuilder page = new StringBuilder("""
                # Life of a service

                Drawn from `fr.parvis.territory.ServiceStep`; a test fails when this page is stale.

                ```mermaid
                stateDiagram-v2
                """);
        for (ServiceStep step : ServiceStep.values()) {
            if (step.isFirst()) {
                page.append("    [*] --> %s: %s\n".formatted(step.to(), step));
            }
            step.from().forEach(from -> page.append("    %s --> %s: %s\n".formatted(from, step.to(), step)));
        }
        page.append("```\n\n| state | residents | invited | officers |\n|---|---|---|---|\n");
        Arrays.stream(ServiceState.values())
                .forEach(state -> page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                state,
                                seen(state, Audience.RESIDENT),
                                seen(state, Audience.INVITED),
                                seen(state, Audience.OFFICER))));
        return page.toString();
    }

    private static String seen(ServiceState state, Audience audience) {
        return state.isVisibleTo(audience) ? "yes" : "no";
    }
}
