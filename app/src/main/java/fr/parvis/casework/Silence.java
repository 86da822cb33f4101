package fr.parvis.casework;

/** What it means that the administration says nothing until the term (CRPA, art. L231-1 and L231-4). */
public enum Silence {
    /** <i>Silence vaut acceptation</i> (SVA). */
    ACCEPTANCE,
    /** <i>Silence vaut rejet</i> (SVR). */
    REFUSAL
}
