package org.recourse.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts in the program, all under the SIL Open Font License: Open Sans for Latin, Greek and Cyrillic letters, Kurinto
 * Sans for Arabic, Hebrew and signs, Noto Sans SC for Chinese.
 *
 * <p>Measures of fonts are kept from paper to paper, so that a large font is opened only where it is written in; nothing
 * of a page is among them.
 */
final class BundledFonts {

    private record Font(String family, int weight, String file) {}

    private static final List<Font> FONTS = List.of(
            new Font("Open Sans", 400, "OpenSans/OpenSans-Regular.ttf"),
            new Font("Open Sans", 700, "OpenSans/OpenSans-Bold.ttf"),
            new Font("Kurinto Sans", 400, "Kurinto/KurintoSans-Rg.ttf"),
            new Font("Kurinto Sans", 700, "Kurinto/KurintoSans-Bd.ttf"),
            new Font("Noto Sans SC", 400, "NotoSansSC/NotoSansSC-Regular.ttf"));

    private final FSDefaultCacheStore measures = new FSDefaultCacheStore();

    void addTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, measures);
        for (Font font : FONTS) {
            builder.useFont(new Later(font, document), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
    }

    /** A font that is opened once it is written in. */
    private static final class Later extends PDFontSupplier {

        private final Font font;
        private final PDDocument document;

        Later(Font font, PDDocument document) {
            super(null);
            this.font = font;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return load(font, document);
        }
    }

    private static PDFont load(Font wanted, PDDocument document) {
        try (InputStream in = BundledFonts.class.getResourceAsStream("/fonts/ttf/" + wanted.file())) {
            byte[] font = OrdinaryCharacters.only(Objects.requireNonNull(in).readAllBytes());
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(font));
            // Joined letters such as fi would be one sign to whoever searches, copies or listens to the text.
            file.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(file);
            return PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
