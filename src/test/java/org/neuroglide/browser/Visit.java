package org.neuroglide.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page that is open in the {@link Browser}. Collects what goes wrong on it from the start. */
public final class Visit implements AutoCloseable {
    private static final String AXE_RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']";

    /** How long a page may take for what is waited for: a busy machine needs more than usual. */
    private static final double PATIENCE_MILLIS = 90_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    Visit(com.microsoft.playwright.Browser browser, int width, int height, URI first) {
        context = browser.newContext(
                new NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.route("**/*", route -> {
            String url = route.request().url();
            if (url.startsWith("data:") || url.startsWith("blob:") || url.startsWith(home(first))) {
                route.resume();
            } else {
                problems.add("external request: " + url);
                route.abort();
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                problems.add("console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
        page.onRequestFailed(request -> problems.add("not found: " + request.url()));
        page.navigate(first.toString());
    }

    /** What every request of the visit must begin with: files, or the server of the first page. */
    private static String home(URI first) {
        return first.getScheme().equals("file") ? "file:" : first.resolve("/").toString();
    }

    /** The page, to act on and to ask. */
    public Page page() {
        return page;
    }

    /** Opens another file in the same tab. */
    public void go(Path file) {
        page.navigate(file.toUri().toString());
    }

    /** What went wrong since the visit began: requests to elsewhere, files not found, errors and warnings of scripts. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** How many pixels the page is wider than the window; 0 where nobody has to scroll sideways. */
    public int sidewaysScroll() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /**
     * What axe-core finds against WCAG 2.1 A and AA and its best practices: the rule and the element, one a line. Every
     * rule is checked; nothing is written down of the elements that pass, which would take most of the time.
     */
    public List<String> accessibility() {
        return accessibility("document");
    }

    /** The same for a part of the page: what axe-core takes as its context. */
    @SuppressWarnings("unchecked")
    public List<String> accessibility(String context) {
        page.evaluate(axe());
        return (List<String>) page.evaluate("async () => (await axe.run(" + context + ", { preload: false, resultTypes: ['violations'], runOnly: " + AXE_RULES
                + " })).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary))");
    }

    /** The whole page as PNG. */
    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** The page as it would be printed on A4, as PDF. */
    public void print(Path file) {
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4").setPrintBackground(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private static String axe() {
        try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
