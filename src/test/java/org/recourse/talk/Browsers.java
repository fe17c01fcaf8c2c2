package org.recourse.talk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.recourse.pages.Assets;

/**
 * One browser for a class of tests, open as long as the class runs. Without Chromium on the computer the tests say plainly
 * that they did not run.
 */
public final class Browsers implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox");

    private static final String MISSING = "NOT RUN: these tests need a browser and found no Chromium."
            + " Install it (Debian: apt-get install chromium fonts-noto-core) and run them again.";

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** The place of Chromium; where there is none, the test is skipped and says so. */
    public static Path chromium() {
        Path found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            System.out.println(MISSING);
            throw Assumptions.<RuntimeException>abort(MISSING);
        }
        return found;
    }

    /** A browser that keeps what it likes in a folder, as one on a desk does. */
    public static BrowserContext withProfile(Playwright driver, Path profile) {
        return driver.chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium())
                                .setArgs(ARGUMENTS)
                                // Otherwise no page is ever kept for going back to, and a test of it proves nothing.
                                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                                .setViewportSize(810, 1080));
    }

    /** The driver, which must not look for a browser of its own. */
    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        Path chromium = chromium();
        Playwright driver = driver();
        playwright = driver;
        browser = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /**
     * Lets a test import modules of script by their own names, as they stand in the repository. The service sends them
     * joined, in files that export little.
     */
    public static void serveModules(BrowserContext context, String... names) {
        for (String name : names) {
            context.route(
                    Pattern.compile(".*/js/" + name + "\\.js"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBodyBytes(Assets.read("js/" + name + ".js"))));
        }
    }

    /** A tablet held upright, that has never been here. */
    public BrowserContext tablet() {
        return tablet(810, 1080);
    }

    public BrowserContext tablet(int width, int height) {
        return context(
                new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(true));
    }

    public BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser).newContext(options.setLocale("en-US"));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** The page of the talk in a tablet of its own. */
    Page talk(Service service) {
        return Talks.open(tablet(), service);
    }
}
