package org.neuroglide.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The knowledge base that the build puts on the class path: its content in a quick form, its rules as classes. */
final class BundledKnowledge {
    /** The quick form, as a class-path resource. */
    static final String RESOURCE = "kbase/knowledge.bin";

    private static final Path FOLDER = Path.of("kbase");

    private static @Nullable Knowledge shared;

    private BundledKnowledge() {}

    static synchronized Knowledge shared() {
        Knowledge known = shared;
        if (known == null) {
            known = load();
            shared = known;
        }
        return known;
    }

    private static Knowledge load() {
        try (InputStream in = BundledKnowledge.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in != null) {
                return read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled knowledge base cannot be read", e);
        }
        if (Files.isDirectory(FOLDER)) {
            return Knowledge.load(FOLDER);
        }
        throw new KnowledgeException(List.of(TableProblem.FILE_MISSING.at(
                "",
                0,
                RESOURCE,
                "is not on the class path, and there is no folder " + FOLDER,
                "build the program with Maven, or give the folder of a knowledge base")));
    }

    static byte[] write(List<String> models, KnowledgeContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(models.size());
            for (String model : models) {
                out.writeUTF(model);
            }
            out.write(ContentWriter.write(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Knowledge read(InputStream resource) throws IOException {
        DataInputStream in = new DataInputStream(resource);
        List<String> models = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            models.add(in.readUTF());
        }
        Supplier<ExecutableRules> rules = inBackground(models);
        return new Knowledge(ContentReader.read(in.readAllBytes()), rules, List.of());
    }

    /**
     * The rules' classes are loaded while the caller reads its case: on two cores that is a third of the time from the
     * start of the process to the first decision.
     */
    private static Supplier<ExecutableRules> inBackground(List<String> models) {
        FutureTask<ExecutableRules> task =
                new FutureTask<>(() -> ExecutableRules.of(models, BundledKnowledge.class.getClassLoader()));
        Thread thread = new Thread(task, "neuroglide-bundled-knowledge");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The bundled rules cannot be loaded", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the bundled rules were being loaded", e);
            }
        };
    }
}
