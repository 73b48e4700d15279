package org.neuroglide.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/** Reads the values of a configuration. What cannot be read is a problem and counts as not set. */
final class SettingValues {
    private final Path folder;
    private final List<Problem> problems;

    /** @param folder where relative paths start */
    SettingValues(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The settings below a key, none where it is missing. */
    YamlFields group(YamlFields fields, String key) {
        return fields.optional(key)
                .or(() -> YamlTree.read("configuration", "{}", problems))
                .orElseThrow()
                .fields(problems);
    }

    String text(YamlFields fields, String key) {
        return fields.text(key, "");
    }

    int number(YamlFields fields, String key, int absent, int least, int most) {
        int number = fields.integer(key, absent);
        if (fields.has(key) && (number < least || number > most)) {
            fields.optional(key).filter(t -> t.is(YamlTree.Kind.NUMBER)).ifPresent(t -> problems.add(t.problem(
                    "out-of-range", "is " + number + "; " + least + " to " + most + " is wanted", "leave it out for " + absent)));
            return absent;
        }
        return number;
    }

    Duration seconds(YamlFields fields, String key, int absent) {
        return Duration.ofSeconds(number(fields, key, absent, 1, 3_600));
    }

    @Nullable
    Path path(YamlFields fields, String key) {
        return fields.has(key) ? folder.resolve(fields.text(key)) : null;
    }

    /** @param query whether the address may have one */
    @Nullable
    URI address(YamlFields fields, String key, boolean query) {
        Optional<YamlTree> value = fields.optional(key);
        if (value.isEmpty()) {
            return null;
        }
        String text = fields.text(key, "");
        String form = query ? "https?://[^\\s/?#@]+(/[^\\s#]*)?" : "https?://[^\\s/?#@]+(/[^\\s?#]*)?";
        try {
            if (text.matches(form)) {
                return new URI(text);
            }
        } catch (java.net.URISyntaxException e) {
            // Told like every other text that is no address.
        }
        problems.add(value.get().problem("bad-address", "is no address of the web", "write it as https://host.example/path"));
        return null;
    }

    /** A list of texts that all have a form. */
    List<String> each(YamlFields fields, String key, String form, String message, String nextStep) {
        List<String> good = new ArrayList<>();
        for (YamlTree item : fields.list(key)) {
            String text = fields.textOf(item);
            if (text.matches(form)) {
                good.add(text);
            } else if (!text.isEmpty()) {
                problems.add(item.problem("bad-form", message, nextStep));
            }
        }
        return List.copyOf(good);
    }

    /** A secret, or the first line of the file that the key with {@code File} names; empty where neither is there. */
    String secret(YamlFields fields, String key) {
        Optional<YamlTree> given = fields.optional(key);
        Optional<YamlTree> named = fields.optional(key + "File");
        if (given.isPresent() && named.isPresent()) {
            problems.add(named.get().problem("secret-twice", "stands beside " + key, "keep one of them"));
        }
        if (given.isPresent()) {
            if (!given.get().is(YamlTree.Kind.TEXT)) {
                // What it is instead is not told: it may still be the secret.
                problems.add(given.get().problem("wrong-type", "is no text", "put it in quotes"));
            }
            return given.get().scalar();
        }
        return named.map(t -> line(t, fields.textOf(t))).orElse("");
    }

    private String line(YamlTree place, String file) {
        try {
            String text = Files.readString(folder.resolve(file)).strip();
            if (!text.isEmpty()) {
                return text;
            }
            problems.add(place.problem("secret-empty", "names a file that is empty", "write the secret into it"));
        } catch (IOException e) {
            problems.add(place.problem("secret-unreadable", "names a file that cannot be read", "check its path and who may read it"));
        }
        return "";
    }
}
