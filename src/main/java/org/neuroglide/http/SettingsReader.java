package org.neuroglide.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/**
 * Reads a configuration: a file with closed keys, over it the environment, over both what the command line says. Every
 * problem comes at once, and none shows a secret.
 */
public final class SettingsReader {
    private final Map<String, String> environment;
    private final Path folder;

    /**
     * @param environment of the process
     * @param folder where relative paths start
     */
    public SettingsReader(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /**
     * @param file the configuration; null for none
     * @param port from the command line; null where it was not given
     * @param kbase from the command line; null where it was not given
     * @throws ServerException with everything that is wrong
     */
    public Settings read(@Nullable Path file, @Nullable String port, @Nullable Path kbase) {
        List<Problem> problems = new ArrayList<>();
        YamlTree tree = YamlTree.read("configuration", "{}", problems).orElseThrow();
        tree = merged(tree, Optional.ofNullable(file).flatMap(f -> file(f, problems)), problems);
        for (YamlTree variable : EnvironmentSettings.read(environment, problems)) {
            tree = merged(tree, Optional.of(variable), problems);
        }
        if (port != null && port.matches("[0-9]{1,9}")) {
            tree = merged(tree, YamlTree.read("--port", "{port: " + port + "}", problems), problems);
        } else if (port != null) {
            problems.add(new Problem("wrong-type", "--port", 0, "port", "\"" + port + "\" is no number", "write it as --port 8080"));
        }
        Settings settings = new SettingsForm(environment, folder, kbase, problems).read(tree);
        if (!problems.isEmpty()) {
            throw ServerException.configuration(problems);
        }
        return settings;
    }

    private static YamlTree merged(YamlTree below, Optional<YamlTree> over, List<Problem> problems) {
        if (over.isPresent() && !over.get().is(YamlTree.Kind.MAP)) {
            problems.add(over.get().problem("wrong-type", "is no map of settings", "write it as key: value"));
            return below;
        }
        return over.map(below::merge).orElse(below);
    }

    private Optional<YamlTree> file(Path file, List<Problem> problems) {
        try {
            String text = Files.readString(folder.resolve(file));
            return text.isBlank() ? Optional.empty() : YamlTree.read(file.toString(), text, problems);
        } catch (IOException e) {
            problems.add(new Problem("config-unreadable", file.toString(), 0, "configuration", "cannot be read as text in UTF-8",
                    "check the path and who may read it"));
            return Optional.empty();
        }
    }
}
