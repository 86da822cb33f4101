package fr.parvis;

import fr.parvis.testing.GeneratedPage;
import org.junit.jupiter.api.Test;

/** What is written from the code is as the code is. */
class DocumentationTests {

    @Test
    void drawsTheHouse() {
        GeneratedPage.assertSays("house.md", HousePlan.page());
    }

    @Test
    void listsTheSettings() {
        GeneratedPage.assertSays("settings.md", SettingsPage.page());
    }

    @Test
    void listsWhoMayDoWhatAndWhatIsWrittenDown() {
        GeneratedPage.assertSays("authorities.md", AuthoritiesPage.page());
    }
}
