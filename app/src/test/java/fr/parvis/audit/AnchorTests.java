package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorTests {

    private static final Anchor ANCHOR = new Anchor(List.of(
            new ChainHead(new BodyId(0), 3, "a".repeat(64)), new ChainHead(new BodyId(12), 40, "b".repeat(64))));

    @TempDir
    Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("anchor.txt"), text);
    }

    private static String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ANCHOR.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void readsBackWhatItPrints() throws IOException {
        assertThat(Anchor.read(written(printed()))).isEqualTo(ANCHOR);
    }

    @Test
    void refusesAFileThatWasChanged() throws IOException {
        Path changed = written(printed().replace("chain 12 40", "chain 12 39"));
        assertThatThrownBy(() -> Anchor.read(changed)).isInstanceOf(BusinessException.class);
    }

    @Test
    void refusesAFileThatIsNoAnchor() throws IOException {
        Path other = written("bonjour\n");
        assertThatThrownBy(() -> Anchor.read(other)).isInstanceOf(BusinessException.class);
    }
}
