package fr.parvis.identity.desk;

import java.util.Map;

/**
 * A question before something that cannot be undone.
 *
 * @param title of the page
 * @param consequence what happens to whom
 * @param action where the answer goes
 * @param fields what was typed, sent again with the answer
 * @param yes what one agrees to
 * @param back where one comes from
 */
public record DeskQuestionView(
        DeskFrame frame,
        String title,
        String question,
        String consequence,
        String action,
        Map<String, String> fields,
        String yes,
        String back) {}
