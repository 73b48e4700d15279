package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.neuroglide.knowledge.Knowledge;

/** Where compiled knowledge bases are kept between runs. */
final class Caches {
    private Caches() {}

    static Knowledge load(Path folder, Terminal terminal) {
        return place(terminal).map(cache -> Knowledge.load(folder, cache)).orElseGet(() -> Knowledge.load(folder));
    }

    /** {@code NEUROGLIDE_CACHE}, or the user's cache folder; none where it says {@code off} or there is no home. */
    private static Optional<Path> place(Terminal terminal) {
        String chosen = terminal.environment().getOrDefault("NEUROGLIDE_CACHE", "");
        if (chosen.equals("off")) {
            return Optional.empty();
        }
        if (!chosen.isEmpty()) {
            return Optional.of(Path.of(chosen));
        }
        String caches = terminal.environment().getOrDefault("XDG_CACHE_HOME", "");
        if (!caches.isEmpty()) {
            return Optional.of(Path.of(caches, "neuroglide"));
        }
        return Optional.ofNullable(terminal.environment().get("HOME"))
                .filter(home -> !home.isEmpty())
                .map(home -> Path.of(home, ".cache", "neuroglide"));
    }
}
