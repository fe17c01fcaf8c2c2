package org.recourse.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** What a machine finds in a PDF. The text is in the order of the tags, which is what a screen reader reads. */
final class PdfText {

    private static final Set<String> IN_LINE = Set.of("Span", "Link");

    private final Map<COSBase, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> tags = new ArrayList<>();
    private final List<String> alternates = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private final int pages;
    private final String stripped;
    private final String title;
    private final String language;
    private final boolean tagged;

    private PdfText(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
            texts.put(page.getCOSObject(), ofPage);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                fonts.add(font.getName() + (font.isEmbedded() ? "" : " NOT EMBEDDED"));
            }
        }
        walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), null);
        pages = document.getNumberOfPages();
        stripped = new PDFTextStripper().getText(document);
        title = document.getDocumentInformation().getTitle();
        language = document.getDocumentCatalog().getLanguage();
        tagged = document.getDocumentCatalog().getMarkInfo().isMarked();
    }

    static PdfText of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PdfText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> ofPage) {
        StringBuilder said = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                said.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, ofPage);
            }
        }
        if (content.getMCID() >= 0) {
            ofPage.merge(content.getMCID(), said.toString(), String::concat);
        }
    }

    private void walk(@Nullable COSBase node, @Nullable COSBase pageAbove) {
        COSBase here = node instanceof COSObject reference ? reference.getObject() : node;
        if (here instanceof COSArray array) {
            array.forEach(kid -> walk(kid, pageAbove));
        } else if (here instanceof COSInteger content && pageAbove != null) {
            text.append(Objects.requireNonNull(texts.get(pageAbove)).getOrDefault(content.intValue(), ""));
        } else if (here instanceof COSDictionary element) {
            COSDictionary own = element.getCOSDictionary(COSName.PG);
            COSBase page = own != null ? own : pageAbove;
            if (element.getDictionaryObject(COSName.MCID) != null) {
                walk(element.getDictionaryObject(COSName.MCID), page);
                return;
            }
            String tag = element.getNameAsString(COSName.S);
            if (tag != null) {
                tags.add(tag);
            }
            if (element.getString(COSName.ALT) != null) {
                alternates.add(element.getString(COSName.ALT));
            }
            walk(element.getDictionaryObject(COSName.K), page);
            if (tag == null || !IN_LINE.contains(tag)) {
                text.append('\n');
            }
        }
    }

    /** The text in the order of the tags, with every space and line end as one space. */
    String flat() {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The text as it stands on the pages, for letters that are drawn from right to left. */
    String stripped() {
        return stripped.replaceAll("\\s+", " ").strip();
    }

    int pages() {
        return pages;
    }

    List<String> tags() {
        return tags;
    }

    List<String> alternates() {
        return alternates;
    }

    List<String> fonts() {
        return fonts;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    boolean tagged() {
        return tagged;
    }
}
