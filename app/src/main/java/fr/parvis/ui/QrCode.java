package fr.parvis.ui;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004) as the path of an SVG, with its quiet zone of four modules.
 *
 * @param size side of the drawing in modules
 * @param path the dark modules
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** @throws io.nayuki.qrcodegen.DataTooLongException beyond about 2,300 bytes */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
