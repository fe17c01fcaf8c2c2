package org.recourse.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Configuration CONFIGURATION = Pages.newConfiguration();

    public record Person(String name, int count, @Nullable String absent) {

        public String secret() {
            return "quince";
        }

        public static String hidden() {
            return "quince";
        }

        @Override
        public String toString() {
            return "quince";
        }
    }

    public static final class Bean {

        public String getName() {
            return "quince";
        }
    }

    private static String render(String text, Object page) throws IOException, TemplateException {
        StringWriter out = new StringWriter();
        new Template("test.ftlh", text, CONFIGURATION).process(page, out);
        return out.toString();
    }

    @Test
    void a_value_is_text_whatever_is_in_it() throws Exception {
        assertThat(render("${name}|<a title=\"${name}\">", new Person("<b>&\"'${1+1}", 0, null)))
                .isEqualTo("&lt;b&gt;&amp;&quot;&#39;${1+1}|<a title=\"&lt;b&gt;&amp;&quot;&#39;${1+1}\">");
    }

    @Test
    void a_number_has_no_marks_for_thousands() throws Exception {
        assertThat(render("${count}", new Person("", 1234567, null))).isEqualTo("1234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${secret}",
                "${secret()}",
                "${hidden()}",
                "${class}",
                "${toString()}",
                "${hashCode()}",
                "${.data_model.class.name}",
                "${absent}",
                "${missing}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${.data_model?api.hashCode()}"
            })
    void a_template_gets_at_components_and_at_nothing_else(String template) {
        assertThatThrownBy(() -> render(template, new Person("name", 1, null))).isInstanceOf(TemplateException.class);
    }

    @Test
    void a_template_gets_at_nothing_of_an_object_that_is_no_record() {
        assertThatThrownBy(() -> render("${bean.name}", Map.of("bean", new Bean())))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void a_component_that_is_absent_can_be_asked_for() throws Exception {
        assertThat(render("<#if absent??>there<#else>not there</#if>", new Person("", 0, null)))
                .isEqualTo("not there");
    }

    @Test
    void a_page_that_does_not_fit_says_where_and_nothing_of_its_content() {
        assertThatThrownBy(() -> Pages.render("paper/card.ftlh", Map.of("language", "quince")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("paper/card.ftlh")
                .hasMessageNotContaining("quince")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${name?no_esc}",
                "${name?noEsc}",
                "<#noautoesc>${name}</#noautoesc>",
                "<#ftl output_format='plainText'>",
                "<#outputformat 'plainText'>",
                "<@name?interpret/>",
                "${name? eval}",
                "${name?new()}",
                "${name?api}"
            })
    void a_template_that_shows_something_unescaped_is_refused_whole(String template) {
        assertThatThrownBy(() -> TemplateFiles.check("test.ftlh", template)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi.json",
                "../openapi.json",
                "paper/sheet.ftl",
                "paper/sheet",
                "/etc/hosts",
                "paper\\x.ftlh"
            })
    void only_templates_that_are_escaped_by_their_name_are_found(String name) throws IOException {
        assertThat(new TemplateFiles().findTemplateSource(name)).isNull();
    }

    static List<String> templates() throws IOException {
        Path folder = Path.of("src", "main", "resources", "templates");
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_of_ours_can_be_read(String name) throws IOException {
        assertThat(CONFIGURATION.getTemplate(name)).isNotNull();
    }
}
