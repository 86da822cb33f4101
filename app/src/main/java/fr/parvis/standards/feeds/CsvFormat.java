package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Tables in text (RFC 4180 with any delimiter), in the declared encoding and no other: a byte that is not, refuses. */
final class CsvFormat implements Format {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable {
        String text = decode(body, options.charset());
        CsvLines lines = new CsvLines(text, options.delimiter(), limits);
        Table table = new Table(limits);
        for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
            table.row(line.number(), line.cells());
        }
        return table.tree();
    }

    private static String decode(byte[] body, Charset charset) throws Unreadable {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notThisEncoding) {
            throw new Unreadable(Reason.ENCODING, charset.name());
        }
    }
}
