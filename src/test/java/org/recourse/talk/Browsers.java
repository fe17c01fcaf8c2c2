package org.recourse.talk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One browser for a class of tests. Without Chromium on the computer the tests say plainly that they did not run. */
public final class Browsers implements AutoCloseable {

    static final List<String> ARGUMENTS = List.of("--no-sandbox");

    private static final String MISSING = "NOT RUN: these tests need a browser and found no Chromium."
            + " Install it (Debian: apt-get install chromium fonts-noto-core) and run them again.";

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

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

    /** The driver, which must not look for a browser of its own. */
    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A tablet whose profile stays, for reading what it left behind. */
    public static BrowserContext kept(Playwright driver, Path profile) {
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

    public static Browsers open() {
        Path chromium = chromium();
        Playwright playwright = driver();
        return new Browsers(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(ARGUMENTS)));
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
        BrowserContext context = browser.newContext(options.setLocale("en-US"));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** The page of the talk in a tablet of its own. */
    Page talk(Service service) {
        return Talks.open(tablet(), service);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
