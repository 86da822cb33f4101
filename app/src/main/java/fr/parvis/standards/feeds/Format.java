package fr.parvis.standards.feeds;

/** Turns bytes into a {@link Tree}; code exists per format, never per town. */
@FunctionalInterface
interface Format {

    Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable;

    /** The format of this name, as dialect files say it. */
    static Format named(String name) {
        return switch (name) {
            case "json" -> new JsonFormat();
            case "ngsi" -> new NgsiFormat();
            case "xml" -> new XmlFormat();
            case "csv" -> new CsvFormat();
            case "xlsx" -> new XlsxFormat();
            default -> throw new IllegalArgumentException("format: " + name);
        };
    }
}
