package org.neuroglide.http;

import java.util.List;

/** The page for the browser, and its files. They tell nothing of a patient, so that anyone may read them. */
final class PageEndpoints {
    private final StaticFiles files = new StaticFiles();

    List<Route> routes() {
        return List.of(
                Route.open("/", call -> file("index.html", call)),
                Route.open("/web/<file>", call -> file(call.parameters().getOrDefault("file", ""), call)));
    }

    private Answer file(String name, Call call) {
        return files.answer(name, call.header().apply("If-None-Match"), call.header().apply("Accept-Encoding"));
    }
}
