package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Renders the templates of this program, all of them {@code .ftlh}: every value is escaped, a missing one is an error,
 * and a template can neither make objects nor reach into them beyond their properties.
 */
public final class Pages {

    private final Configuration configuration = strict();

    private static Configuration strict() {
        Configuration strict = new Configuration(Configuration.VERSION_2_3_34);
        strict.setTemplateLoader(new ClassTemplateLoader(Pages.class, "/templates"));
        strict.setDefaultEncoding(UTF_8.name());
        strict.setRecognizeStandardFileExtensions(true);
        strict.setOutputFormat(HTMLOutputFormat.INSTANCE);
        strict.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        // The message of a failure can hold the value that was being shown.
        strict.setLogTemplateExceptions(false);
        strict.setWrapUncheckedExceptions(true);
        strict.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        strict.setAPIBuiltinEnabled(false);
        strict.setNumberFormat("computer");
        strict.setLocale(Locale.ROOT);
        strict.setLocalizedLookup(false);
        strict.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return strict;
    }

    /**
     * Renders a page.
     *
     * @param template its path below {@code templates/}
     * @throws IllegalArgumentException if the template is of a kind that does not escape
     */
    public byte[] render(String template, Map<String, ?> model) {
        if (!template.endsWith(".ftlh")) {
            throw new IllegalArgumentException("only .ftlh templates escape what they show");
        }
        try (StringWriter page = new StringWriter()) {
            configuration.getTemplate(template).process(model, page);
            return page.toString().getBytes(UTF_8);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " does not fit what it is given", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
