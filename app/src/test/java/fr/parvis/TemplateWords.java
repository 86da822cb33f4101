package fr.parvis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that stand bare in a template, outside expressions: between tags, and in attributes that people read. */
final class TemplateWords {

    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
    private static final Pattern DECLARATION = Pattern.compile("(?m)^@(?:param|import)\\b.*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern TAG = Pattern.compile("(?s)<[!/a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern READ =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder|aria-description)=\"([^\"]*)\"");

    private TemplateWords() {}

    static List<String> in(String template) {
        String source =
                DECLARATION.matcher(COMMENT.matcher(template).replaceAll("")).replaceAll("");
        String html = withoutExpressions(source);
        Stream<String> attributes = TAG.matcher(html)
                .results()
                .flatMap(tag -> READ.matcher(tag.group()).results())
                .map(found -> found.group(1));
        Stream<String> words = Stream.of(TAG.matcher(html).replaceAll("\n").split("\n"));
        return Stream.concat(attributes, words)
                .map(String::strip)
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    /** Drops what is code: {@code ${…}}, {@code !{…}}, {@code @word(…)}; keeps what stands inside {@code @`…`}. */
    private static String withoutExpressions(String source) {
        StringBuilder html = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
            if ((c == '$' || c == '!') && next == '{') {
                i = skip(source, i + 1, html);
            } else if (c == '@' && Character.isLetter(next)) {
                i = directive(source, i, html);
            } else {
                html.append(c);
                i++;
            }
        }
        return html.toString();
    }

    private static int directive(String source, int at, StringBuilder html) {
        int i = at + 1;
        while (i < source.length() && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '.')) {
            i++;
        }
        return i < source.length() && source.charAt(i) == '(' ? skip(source, i, html) : i;
    }

    /** From an opening bracket to after its closing one; contents in backquotes are templates themselves. */
    private static int skip(String source, int open, StringBuilder html) {
        int depth = 0;
        int i = open;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '"') {
                i = source.indexOf('"', i + 1);
                if (i < 0) {
                    return source.length();
                }
            } else if (c == '@' && source.startsWith("@`", i)) {
                int end = source.lastIndexOf("`");
                int close = closing(source, i + 2, end);
                html.append('\n')
                        .append(withoutExpressions(source.substring(i + 2, close)))
                        .append('\n');
                i = close;
            } else if (c == '{' || c == '(') {
                depth++;
            } else if ((c == '}' || c == ')') && --depth == 0) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    /** The backquote that closes the content, over nested contents. */
    private static int closing(String source, int from, int last) {
        int depth = 1;
        for (int i = from; i <= last; i++) {
            if (source.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (source.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        return Math.max(from, last);
    }
}
