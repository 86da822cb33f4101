package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.ServiceRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each body has decided about services, and what the others inherit from it. */
final class ServiceMap {

    private final Atlas atlas;
    private final Map<BodyId, Map<TownService, ServiceRow>> own = new HashMap<>();

    ServiceMap(Atlas atlas, List<ServiceRow> rows) {
        this.atlas = atlas;
        rows.forEach(row -> own.computeIfAbsent(row.body(), body -> new EnumMap<>(TownService.class))
                .put(row.service(), row));
    }

    @Nullable ServiceState ownState(TownService service, BodyId body) {
        ServiceRow row = own.getOrDefault(body, Map.of()).get(service);
        return row == null ? null : row.state();
    }

    /** The nearest decision, from the body up. */
    Optional<ServiceView> find(TownService service, Body body) {
        for (Body at : atlas.lineageOf(body)) {
            ServiceRow row = own.getOrDefault(at.id(), Map.of()).get(service);
            if (row != null) {
                return Optional.of(new ServiceView(service, row.state(), at, row.since(), !at.equals(body)));
            }
        }
        return Optional.empty();
    }

    List<ServiceView> list(Body body) {
        return Arrays.stream(TownService.values())
                .flatMap(service -> find(service, body).stream())
                .toList();
    }
}
