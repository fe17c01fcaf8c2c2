package org.recourse.paper;

import java.nio.charset.StandardCharsets;

/** A paper, twice the same: as a page to print from a browser, and as an accessible PDF. */
public final class Printed {

    private final byte[] html;
    private final byte[] pdf;

    Printed(String xhtml, byte[] pdf) {
        this.html = ("<!doctype html>\n" + xhtml).getBytes(StandardCharsets.UTF_8);
        this.pdf = pdf.clone();
    }

    /** The page for a browser, in UTF-8. */
    public byte[] html() {
        return html.clone();
    }

    /** The PDF. */
    public byte[] pdf() {
        return pdf.clone();
    }
}
