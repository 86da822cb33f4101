package fr.parvis.casework;

/**
 * The clock that the law sets for a kind of request.
 *
 * @param basis the article, as letters cite it
 */
public record LegalRule(Silence silence, LegalTerm term, String basis) {

    /** What an indispensable missing piece does to the clock (CRPA, art. L114-5). */
    Correction.Effect effectOfMissingPiece() {
        return silence == Silence.ACCEPTANCE ? Correction.Effect.RESTARTS : Correction.Effect.SUSPENDS;
    }
}
