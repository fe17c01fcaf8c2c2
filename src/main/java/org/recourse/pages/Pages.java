package org.recourse.pages;

import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The one way to make a page from a template.
 *
 * <p>A template sees records, lists, maps, texts, numbers and truth values, and of a record its components only. Every
 * value is escaped, and nothing can switch that off: see {@link TemplateFiles}.
 */
public final class Pages {

    private static final Configuration CONFIGURATION = newConfiguration();

    private Pages() {}

    /** A configuration as this class uses it, for a framework that brings its own renderer. */
    public static Configuration newConfiguration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new TemplateFiles());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        // Its messages quote what was being shown.
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNumberFormat("computer");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setObjectWrapper(records().build());
        return configuration;
    }

    private static DefaultObjectWrapperBuilder records() {
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        wrapper.setMemberAccessPolicy(new RecordsOnly());
        wrapper.setRecordZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        return wrapper;
    }

    /**
     * Makes a page.
     *
     * @param template the path of a template below {@code templates/}, ending in {@code .ftlh}
     * @param page what the template shows: a public record or a map
     * @throws IllegalStateException if the template does not fit what it is to show
     */
    public static String render(String template, Object page) {
        StringWriter out = new StringWriter();
        try {
            CONFIGURATION.getTemplate(template).process(page, out);
        } catch (TemplateException e) {
            // Without its cause, whose message quotes what was being shown.
            throw new IllegalStateException("the template " + template + " does not fit its page, near line "
                    + e.getLineNumber() + " of " + e.getTemplateSourceName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
