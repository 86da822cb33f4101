package fr.parvis.kernel;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A terminal for answers that quote what strangers wrote: their control characters (ECMA-48 escapes, bells) become dots,
 * lines and tabulations stay. Works on bytes of UTF-8, where no character beyond ASCII holds such a byte.
 */
public final class PlainOutput extends FilterOutputStream {

    private static final int DELETE = 0x7f;

    public PlainOutput(OutputStream terminal) {
        super(terminal);
    }

    @Override
    public void write(int each) throws IOException {
        out.write(plain((byte) each));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i++) {
            plain[i] = plain(bytes[from + i]);
        }
        out.write(plain, 0, length);
    }

    private static byte plain(byte each) {
        boolean control = each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' || each == DELETE;
        return control ? (byte) '.' : each;
    }
}
