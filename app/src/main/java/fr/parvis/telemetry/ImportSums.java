package fr.parvis.telemetry;

/**
 * What became of an import so far.
 *
 * @param recorded observations that are new
 * @param repeated observations that were there already
 * @param refused lines of which something was refused
 * @param empty lines that give no figure: nothing was measured, so nothing is wrong
 */
record ImportSums(long recorded, long repeated, long refused, long empty) {

    static final ImportSums NONE = new ImportSums(0, 0, 0, 0);

    ImportSums plus(ImportSums other) {
        return new ImportSums(
                recorded + other.recorded, repeated + other.repeated, refused + other.refused, empty + other.empty);
    }

    @Override
    public String toString() {
        return recorded + " " + repeated + " " + refused + " " + empty;
    }
}
