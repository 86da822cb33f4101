package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/** One service of one body, at its present state; refuses every step that {@link ServiceStep} does not hold. */
record ServiceSwitch(TownService service, @Nullable ServiceState state) {

    static ServiceSwitch of(TownService service, @Nullable ServiceState state) {
        return new ServiceSwitch(service, state);
    }

    ServiceState take(ServiceStep step) {
        if (!step.isAllowedFrom(state)) {
            throw new BusinessException(
                    TerritoryError.STEP_NOT_ALLOWED, service.slug(), step, state == null ? "—" : state);
        }
        return step.to();
    }
}
