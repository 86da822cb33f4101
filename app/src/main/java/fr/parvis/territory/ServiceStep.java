package fr.parvis.territory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a service: the whole transition table. What is not here is refused; the diagram in
 * {@code docs/generated/service-lifecycle.md} is drawn from it.
 */
public enum ServiceStep {
    /** Announce it. */
    PLAN(EnumSet.of(ServiceState.CLOSED), true, ServiceState.PLANNED),
    /** Begin with a few. */
    START_PILOT(EnumSet.of(ServiceState.PLANNED), false, ServiceState.PILOT),
    /** Back to preparation: the pilot taught something. */
    POSTPONE(EnumSet.of(ServiceState.PILOT), false, ServiceState.PLANNED),
    /** For everybody. */
    OPEN(EnumSet.of(ServiceState.PILOT), false, ServiceState.OPEN),
    /** Stop it, here only where it comes from above. */
    CLOSE(EnumSet.of(ServiceState.PLANNED, ServiceState.PILOT, ServiceState.OPEN), false, ServiceState.CLOSED);

    private final Set<ServiceState> from;
    private final boolean first;
    private final ServiceState to;

    ServiceStep(Set<ServiceState> from, boolean first, ServiceState to) {
        this.from = from;
        this.first = first;
        this.to = to;
    }

    /** States it may be taken from. */
    public Set<ServiceState> from() {
        return from;
    }

    /** Whether it may be taken where there is no service yet. */
    public boolean isFirst() {
        return first;
    }

    /** The state after it. */
    public ServiceState to() {
        return to;
    }

    boolean isAllowedFrom(@Nullable ServiceState state) {
        return state == null ? first : from.contains(state);
    }

    /** The one step that leads from a state to another. */
    static Optional<ServiceStep> between(@Nullable ServiceState from, ServiceState to) {
        return Arrays.stream(values())
                .filter(step -> step.to == to && step.isAllowedFrom(from))
                .findFirst();
    }
}
