package org.recourse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {

    private static final Typesetter TYPESETTER = new Typesetter();

    private static byte[] typeset(String language, String direction, String body) {
        return typeset(language, direction, body, "");
    }

    private static byte[] typeset(String language, String direction, String body, String style) {
        return Objects.requireNonNull(TYPESETTER.typeset(
                "<html lang=\"" + language + "\" dir=\"" + direction + "\"><head><title>Title</title>"
                        + "<style>" + style
                        + "body { font-family: \"Open Sans\", \"Kurinto Sans\", \"Noto Sans SC\"; }</style>"
                        + "</head><body>" + body + "</body></html>",
                1));
    }

    @ParameterizedTest
    @CsvSource({
        "en,ltr,A place that can help you find the office,OpenSans",
        "ru,ltr,Место где вам помогут,OpenSans",
        "vi,ltr,Những nơi có thể giúp đỡ,OpenSans",
        "ht,ltr,Kote ki ka ede w,OpenSans",
        "zh-Hans,ltr,可以帮助您的地方,NotoSansSC",
        "zh-Hant,ltr,可以幫助您的地方,NotoSansSC",
        "ar,rtl,أماكن يمكن أن تساعدك,KurintoSans",
        "he,rtl,מקומות שיכולים לעזור,OpenSans"
    })
    void a_text_can_be_read_back_and_is_in_a_font_of_ours(String language, String direction, String text, String font) {
        PdfText pdf = PdfText.of(typeset(language, direction, "<p>" + text + "</p>"));

        assertThat(normalized(pdf.stripped())).isEqualTo(normalized(text));
        assertThat(pdf.language()).isEqualTo(language);
        assertThat(pdf.fonts()).anyMatch(name -> name.contains(font)).noneMatch(name -> name.contains("NOT EMBEDDED"));
    }

    /** Some of our letters come in one piece or in two, and Arabic ones in the form they have at their place. */
    private static String normalized(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    }

    @Test
    void a_number_in_an_arabic_line_keeps_its_order() {
        PdfText pdf = PdfText.of(typeset("ar", "rtl", "<p>اتصل <bdi dir=\"ltr\">212-555-0101</bdi> الآن</p>"));

        assertThat(pdf.flat()).contains("212-555-0101");
    }

    @Test
    void nothing_is_loaded_from_anywhere(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p::after { content: \"quince\"; }");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://127.0.0.1:" + server.getAddress().getPort();
            PdfText pdf = PdfText.of(typeset(
                    "en",
                    "ltr",
                    "<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/>"
                            + "<link rel=\"stylesheet\" href=\"" + web + "/a.css\"/>"
                            + "<img src=\"" + web + "/b.png\" alt=\"\"/>"
                            + "<img src=\"" + secret.toUri() + "\" alt=\"\"/>"
                            + "<object data=\"" + web + "/c.svg\" type=\"image/svg+xml\"></object>"
                            + "<p>plain</p>",
                    "@import \"" + web + "/d.css\"; @font-face { font-family: X; src: url(" + web
                            + "/e.ttf); } p { font-family: X, \"Open Sans\"; background: url(" + web
                            + "/f.png); }"));

            assertThat(pdf.flat()).isEqualTo("plain");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_page_with_a_document_type_is_refused_and_nothing_of_it_is_repeated() {
        assertThatThrownBy(() -> TYPESETTER.typeset("<!DOCTYPE html SYSTEM \"file:///quince\"><html/>", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("quince")
                .hasNoCause();
    }

    @Test
    void a_page_that_takes_more_room_than_it_may_is_not_made() {
        assertThat(TYPESETTER.typeset("<html lang=\"en\"><body>" + "<p>line</p>".repeat(300) + "</body></html>", 2))
                .isNull();
    }
}
