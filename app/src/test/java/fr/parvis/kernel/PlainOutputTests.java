package fr.parvis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainOutputTests {

    @Test
    void letsNobodySteerTheTerminal() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new PlainOutput(terminal), true, StandardCharsets.UTF_8);
        out.print("Comédie\u001b[2J\u0007\t« 12 »\n");
        out.write(0x1b);
        out.flush();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("Comédie.[2J.\t« 12 »\n.");
    }
}
