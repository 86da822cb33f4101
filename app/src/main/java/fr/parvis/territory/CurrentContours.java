package fr.parvis.territory;

import fr.parvis.territory.internal.ContourPicture;
import fr.parvis.territory.internal.ContourStore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contours that are in force; read on first use and again after an import. */
@Component
class CurrentContours {

    private final CurrentTerritory current;
    private final ContourStore store;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    CurrentContours(CurrentTerritory current, ContourStore store) {
        this.current = current;
        this.store = store;
    }

    ContourPicture get() {
        long wanted = current.get().contourRevision();
        Loaded now = loaded.get();
        return now != null && now.revision == wanted ? now.picture : load(wanted);
    }

    private synchronized ContourPicture load(long wanted) {
        Loaded now = loaded.get();
        if (now != null && now.revision == wanted) {
            return now.picture;
        }
        ContourPicture picture = new ContourPicture(store.communes(), store.neighbourhoods());
        loaded.set(new Loaded(wanted, picture));
        return picture;
    }

    private record Loaded(long revision, ContourPicture picture) {}
}
