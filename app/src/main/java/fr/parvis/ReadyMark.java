package fr.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the launcher that a start succeeded, every door open: what the machine learnt in one that failed is no cache to start from. */
@Component
class ReadyMark {

    private final String file;
    private final Clock clock;

    ReadyMark(@Value("${parvis.ready-mark:}") String file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    void leave() throws IOException {
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), clock.instant().toString());
        }
    }
}
