package org.neuroglide.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.neuroglide.model.Problem;

/**
 * Run by the build after the program is compiled: checks {@code kbase/}, compiles its rules and puts them on the
 * class path together with the tables in their quick form and a copy of the files. The build fails with every problem
 * printed.
 */
public final class BundledKnowledgeGenerator {
    /** Lists what was written: {@code key}, {@code model}, {@code class} or {@code file}, a space, and the name. */
    static final String INDEX = "kbase/index";

    private final Path classes;
    private final List<String> index = new ArrayList<>();

    private BundledKnowledgeGenerator(Path classes) {
        this.classes = classes;
    }

    /**
     * @param arguments the folder of the knowledge base, and the folder of compiled classes
     * @throws KnowledgeException where the knowledge base holds a problem
     */
    public static void main(String... arguments) throws IOException {
        try {
            generate(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (KnowledgeException e) {
            System.err.println(e.getMessage());
            throw e;
        }
    }

    static void generate(Path directory, Path classes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        KnowledgeFiles files = KnowledgeFiles.read(directory, problems);
        KnowledgeContent content = DirectoryKnowledge.read(directory, files, problems);
        new BundledKnowledgeGenerator(classes).write(directory, files, content);
    }

    private void write(Path directory, KnowledgeFiles files, KnowledgeContent content) throws IOException {
        List<String> before = readIndex();
        SortedMap<String, String> printed = content.printed();
        String key = ModelKey.of(printed);
        List<String> models = entries(before, "model");
        index.add("key " + key);
        if (before.contains("key " + key) && entries(before, "class").stream().allMatch(this::exists)) {
            before.stream()
                    .filter(l -> l.startsWith("model ") || l.startsWith("class "))
                    .forEach(index::add);
        } else {
            remove(entries(before, "class"));
            CompiledModel compiled = DirectoryKnowledge.compile(directory, content, printed);
            models = compiled.models();
            models.forEach(model -> index.add("model " + model));
            for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
                String path = type.getKey().replace('.', '/') + ".class";
                put("class", path, type.getValue());
            }
        }
        remove(entries(before, "file"));
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            put("file", "kbase/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        put("file", BundledKnowledge.RESOURCE, BundledKnowledge.write(models, content));
        Files.writeString(classes.resolve(INDEX), String.join("\n", index) + "\n");
    }

    private List<String> readIndex() throws IOException {
        Path file = classes.resolve(INDEX);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<String> entries(List<String> lines, String sort) {
        return lines.stream()
                .filter(l -> l.startsWith(sort + " "))
                .map(l -> l.substring(sort.length() + 1))
                .toList();
    }

    private boolean exists(String path) {
        return Files.exists(classes.resolve(path));
    }

    private void remove(List<String> paths) throws IOException {
        for (String path : paths) {
            Files.deleteIfExists(classes.resolve(path));
        }
    }

    private void put(String sort, String path, byte[] content) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        index.add(sort + " " + path);
    }
}
