package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.spi.FeedRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalMessagesTests {

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentenceInBothLanguages(FeedRefusal.Reason reason) throws IOException {
        assertThat(messages("fr").getProperty(reason.messageKey())).isNotBlank().endsWith(".");
        assertThat(messages("en").getProperty(reason.messageKey())).isNotBlank().endsWith(".");
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream in =
                RefusalMessagesTests.class.getResourceAsStream("/messages/feeds_" + language + ".properties")) {
            messages.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return messages;
    }
}
