package org.recourse.paper;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path, with its quiet zone of four modules.
 *
 * @param size how many modules a side has, quiet zone included
 * @param path a square a dark module, as {@code Mx,yh1v1h-1z}
 */
public record QrMark(int size, String path) {

    private static final int QUIET = 4;

    static QrMark of(String text) {
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

    @Override
    public String toString() {
        return "QrMark";
    }
}
