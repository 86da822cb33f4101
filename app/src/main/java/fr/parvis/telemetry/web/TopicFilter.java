package fr.parvis.telemetry.web;

/** A topic filter with {@code +} and {@code #} (MQTT 5 §4.7). Topics that begin with {@code $} match no leading wildcard. */
record TopicFilter(String text) {

    private static final int LONGEST = 1_000;

    /** Whether this is a filter at all. */
    boolean isValid() {
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            return false;
        }
        String[] levels = text.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean last = i == levels.length - 1;
            boolean wildcard = levels[i].equals("+") || (levels[i].equals("#") && last);
            if (!wildcard && (levels[i].indexOf('+') >= 0 || levels[i].indexOf('#') >= 0)) {
                return false;
            }
        }
        return true;
    }

    boolean hasWildcard() {
        return text.indexOf('+') >= 0 || text.indexOf('#') >= 0;
    }

    /** Whether it can match anything that is live. */
    boolean isLive() {
        return text.equals("#") || text.startsWith("live/") || text.startsWith("+/") || text.equals("live");
    }

    boolean matches(String topic) {
        if (topic.startsWith("$") && (text.startsWith("+") || text.startsWith("#"))) {
            return false;
        }
        int f = 0;
        int t = 0;
        while (f < text.length()) {
            char here = text.charAt(f);
            if (here == '#') {
                return true;
            }
            if (here == '+') {
                while (t < topic.length() && topic.charAt(t) != '/') {
                    t++;
                }
                f++;
            } else if (t < topic.length() && here == topic.charAt(t)) {
                f++;
                t++;
            } else {
                return t == topic.length() && text.substring(f).equals("/#");
            }
        }
        return t == topic.length();
    }
}
