package fr.parvis.forecast;

import fr.parvis.history.HistoryReport;
import java.util.Locale;

/** An evaluation as a page of text for a person. */
final class EvaluationText {

    private static final int NAME = 22;

    private final Evaluation evaluation;
    private final boolean french;
    private final StringBuilder page = new StringBuilder();

    private EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.french = evaluation.question().language().equals(Locale.FRENCH);
    }

    static String of(Evaluation evaluation) {
        EvaluationText text = new EvaluationText(evaluation);
        text.reading();
        text.rule();
        text.table(text.say("ENSEMBLE, toutes les paires", "OVERALL, every pair"), evaluation.all());
        text.table(
                text.say(
                        "ENSEMBLE, paires où chaque méthode naïve a tout son passé",
                        "OVERALL, pairs where each naive rule has all its past"),
                evaluation.complete());
        text.places();
        text.worst();
        return text.page.toString();
    }

    private void reading() {
        HistoryReport reading = evaluation.reading();
        line("%s", evaluation.question().file());
        line(
                say("Encodage %s, séparateur « %s », colonnes %s.", "Encoding %s, separator \"%s\", columns %s."),
                reading.charset(),
                reading.separator() == '\t' ? "TAB" : reading.separator(),
                reading.columns());
        line(
                say(
                        "%d lignes, %d observations lues, %d lignes refusées, %d sans nombre ; %d lieux.",
                        "%d lines, %d observations read, %d lines refused, %d without a number; %d places."),
                reading.lines(),
                reading.rows(),
                reading.refused(),
                evaluation.without(),
                evaluation.places().size());
        if (reading.naive()) {
            line(
                    say("Heures locales sans fuseau, lues comme %s.", "Local times without zone, read as %s."),
                    evaluation.question().zone());
        }
        reading.notes()
                .forEach(note -> line("%s", note.sentence(evaluation.question().language())));
        if (evaluation.beyond() > 0) {
            line(
                    say("%d observations au-delà de la limite, non lues.", "%d rows beyond the limit, not read."),
                    evaluation.beyond());
        }
    }

    private void rule() {
        line("%s", say("""

                        Erreur absolue moyenne, en % de la capacité. Chaque observation est tour à tour « maintenant » ;
                        la vérité est l’observation la plus proche de maintenant + délai. Toutes les méthodes répondent
                        aux mêmes paires, avec les seules observations déjà connues. « Même heure hier » ou « la semaine
                        passée » : l’observation la plus proche, à 0,6 fois la cadence médiane du lieu près (de 5 à
                        40 min) ; s’il n’y en a pas, la règle plus simple la remplace. Une observation au plus par 5 min.
                        rapport = notre erreur / celle de la meilleure méthode naïve ; 80 % = part des vérités dans
                        l’intervalle annoncé à 80 %.
                        """, """

                        Mean absolute error in % of capacity. Every observation in turn is "now"; the truth is the
                        observation nearest to now + lead. All methods answer the same pairs with only what was known.
                        "Same hour yesterday" or "last week": the nearest observation within 0.6 of the place's median
                        beat (5 to 40 min); where there is none the next simpler rule replaces it. At most one
                        observation per 5 min. ratio = our error / the best naive one's; 80 % = share of truths inside
                        the interval announced as 80 %.
                        """));
    }

    private void table(String title, Scores scores) {
        line("%s", title);
        head();
        scores.forEach((lead, score) -> row("", lead, score));
        line("");
    }

    private void head() {
        StringBuilder head = new StringBuilder(String.format(
                Locale.ROOT, "%-" + NAME + "s %-5s %8s", "", say("délai", "lead"), say("paires", "pairs")));
        for (Method method : Method.values()) {
            head.append(String.format(Locale.ROOT, " %12s", method.label(french)));
        }
        line("%s %8s %5s", head, say("rapport", "ratio"), "80 %");
    }

    private void row(String name, Lead lead, Score score) {
        if (score.pairs() == 0) {
            line("%-" + NAME + "s %-5s %8d", cut(name), lead.label(), 0);
            return;
        }
        StringBuilder row = new StringBuilder(
                String.format(Locale.ROOT, "%-" + NAME + "s %-5s %8d", cut(name), lead.label(), score.pairs()));
        for (Method method : Method.values()) {
            row.append(String.format(Locale.ROOT, " %12.2f", score.error(method)));
        }
        line("%s %8.3f %5.0f", row, score.ratio(), 100 * score.coverage());
    }

    private void places() {
        line("%s", say("PAR LIEU, toutes les paires", "BY PLACE, every pair"));
        head();
        for (PlaceScore place : evaluation.places()) {
            place.all().forEach((lead, score) -> row(lead == Lead.HOUR ? place.place() : "", lead, score));
            if (place.capacity().guessed()) {
                line(
                        say(
                                "    capacité absente du fichier : plus haut niveau plausible observé, %.0f",
                                "    no capacity in the file: highest plausible level seen, %.0f"),
                        place.capacity().places());
            }
            if (place.nonsense() > 0) {
                line(say("    %d valeurs impossibles écartées", "    %d impossible values left out"), place.nonsense());
            }
        }
        line("");
    }

    private void worst() {
        evaluation
                .worst()
                .ifPresentOrElse(
                        worst -> line(
                                say(
                                        "Pire lieu et délai (au moins 100 paires sur 7 jours) : %s à %s, rapport %.3f"
                                                + " sur %d paires.",
                                        "Worst place and lead (at least 100 pairs on 7 days): %s at %s, ratio %.3f on"
                                                + " %d pairs."),
                                worst.place(),
                                worst.lead().label(),
                                worst.ratio(),
                                worst.score().pairs()),
                        () -> line(
                                "%s",
                                say(
                                        "Aucun lieu n’a assez de paires (100 sur 7 jours) pour être jugé seul.",
                                        "No place has enough pairs (100 on 7 days) to be judged alone.")));
    }

    private String say(String inFrench, String inEnglish) {
        return french ? inFrench : inEnglish;
    }

    private void line(String pattern, Object... values) {
        page.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values))
                .append('\n');
    }

    private static String cut(String name) {
        return name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    }
}
