package org.recourse.release;

import java.util.Arrays;

/** Pieces of bytes that are gathered as they are and copied once, when they are joined. */
final class Pieces {

    private byte[][] pieces = new byte[512][];
    private int count;
    private int length;

    void add(byte[] piece) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, count * 2);
        }
        pieces[count++] = piece;
        length += piece.length;
    }

    byte[] join() {
        byte[] joined = new byte[length];
        int to = 0;
        for (int index = 0; index < count; index++) {
            byte[] piece = pieces[index];
            System.arraycopy(piece, 0, joined, to, piece.length);
            to += piece.length;
        }
        return joined;
    }
}
