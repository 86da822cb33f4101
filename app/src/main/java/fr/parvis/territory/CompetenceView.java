package fr.parvis.territory;

/**
 * Who answers for a subject in a territory.
 *
 * @param competent the body that decides and pays
 * @param face the body that residents are shown: the town itself where the competent one is a syndicat they never heard
 *     of
 * @param basis the act or the article of law it rests on
 * @param transferred whether an act moved it, rather than the general rule
 */
public record CompetenceView(Subject subject, Body competent, Body face, String basis, boolean transferred) {}
