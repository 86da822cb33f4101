package fr.parvis.forecast;

/** What an evaluation compares. */
enum Method {
    OURS("Parvis", "Parvis"),
    NOW("maintenant", "now"),
    YESTERDAY("hier", "yesterday"),
    LAST_WEEK("sem. passée", "last week"),
    FOUR_WEEKS("4 semaines", "four weeks");

    private final String french;
    private final String english;

    Method(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String label(boolean inFrench) {
        return inFrench ? french : english;
    }
}
