package org.neuroglide.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of this JVM, for tests that look at generated pages. It starts with the first visit and ends with the
 * JVM. A test opens a page, does what a reader would do, and closes it:
 *
 * <pre>{@code
 * try (Visit visit = Browser.phone().open(folder.resolve("index.html"))) {
 *     visit.page().fill("#search", "foot drop");
 *     visit.screenshot(Path.of("target/foot-drop.png"));
 *     assertThat(visit.problems()).isEmpty();
 * }
 * }</pre>
 *
 * <p>The browser is the program that {@code NEUROGLIDE_CHROMIUM} names, else {@code /usr/bin/chromium}, else the one that
 * Playwright itself has or downloads. Pages are files, or come from a server on this machine: a request to anywhere else is refused and is a
 * problem of the visit.
 */
public final class Browser {
    private static final String VARIABLE = "NEUROGLIDE_CHROMIUM";
    private static final Path DEBIAN = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update");

    /** For a browser that starts while the machine is busy. */
    private static final double START_MILLIS = 120_000;

    private static com.microsoft.playwright.@Nullable Browser shared;

    private final int width;
    private final int height;

    private Browser(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** 1280 by 900 pixels. */
    public static Browser desk() {
        return new Browser(1280, 900);
    }

    /** 390 by 844 pixels. */
    public static Browser phone() {
        return new Browser(390, 844);
    }

    /** Opens a file in a context of its own, with nothing stored by earlier visits. */
    public Visit open(Path file) {
        return new Visit(shared(), width, height, file.toUri());
    }

    /** Opens a page of a server on this machine; requests to any other server are refused. */
    public Visit open(URI address) {
        return new Visit(shared(), width, height, address);
    }

    private static synchronized com.microsoft.playwright.Browser shared() {
        if (shared == null) {
            Path program = program();
            Map<String, String> environment =
                    program == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET).setTimeout(START_MILLIS);
            shared = playwright.chromium().launch(program == null ? options : options.setExecutablePath(program));
        }
        return shared;
    }

    private static @Nullable Path program() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return Files.isExecutable(DEBIAN) ? DEBIAN : null;
    }
}
