package org.recourse.pages;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path, with its quiet zone of four modules.
 *
 * @param size how many modules a side has, quiet zone included
 * @param path a square a dark module, as {@code Mx,yh1v1h-1z}
 */
public record QrMark(int size, String path) {

    private static final int QUIET = 4;

    /** The QR code of a text, at error level M. */
    public static QrMark of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrMark(code.size + 2 * QUIET, path.toString());
    }

    /** An SVG document of it. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(size, path);
    }

    @Override
    public String toString() {
        return "QrMark";
    }
}
