package org.recourse.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

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

    void addTo(PdfRendererBuilder builder) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, measures);
        for (Font font : FONTS) {
            builder.useFont(() -> open(font), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
    }

    private static InputStream open(Font font) {
        return Objects.requireNonNull(
                BundledFonts.class.getResourceAsStream("/fonts/ttf/" + font.file()), "a font is in the program");
    }
}
