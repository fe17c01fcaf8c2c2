package org.recourse.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes an accessible PDF (PDF/UA) of a page. A page can load nothing: no file, no address, no picture; the fonts come
 * from the class path. Nothing of a page is logged.
 */
final class Typesetter {

    /** What A4 and Letter have in common, with margins that both printers keep. */
    private static final float WIDTH_MM = 210;

    private static final float HEIGHT_MM = 277;

    static {
        // The renderer's messages quote texts and style sheets.
        XRLog.setLoggingEnabled(false);
    }

    private final BundledFonts fonts = new BundledFonts();

    /**
     * Makes a PDF.
     *
     * @return nothing if it would take more pages than it may
     */
    byte @Nullable [] typeset(String xhtml, int mostPages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(parse(xhtml), document, out).buildPdfRenderer()) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > mostPages) {
                return null;
            }
            renderer.createPDF();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(Document page, PDDocument document, ByteArrayOutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.usePDDocument(document);
        builder.toStream(out);
        builder.withProducer("Recourse");
        builder.usePdfUaAccessibility(true);
        builder.useDefaultPageSize(WIDTH_MM, HEIGHT_MM, PageSizeUnits.MM);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> null);
        builder.useSVGDrawer(new QrDrawer());
        if (page.getDocumentElement().getAttribute("dir").equals("rtl")) {
            builder.defaultTextDirection(TextDirection.RTL);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        fonts.addTo(builder, document);
        return builder;
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Silent());
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // Without its cause, whose message quotes the page.
            throw new IllegalStateException("a page of ours is always well-formed: " + e.getClass());
        }
    }

    /** The parser's own handler prints what it found to standard error. */
    private static final class Silent extends DefaultHandler {}
}
