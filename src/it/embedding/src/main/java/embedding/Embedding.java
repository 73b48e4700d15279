package embedding;

import java.io.File;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/** What a project that embeds the engine gets: a decision, and neither a server nor a logging back end. */
public final class Embedding {
    private static final List<String> NOT_WANTED = List.of(
            "ch.qos.logback.classic.Logger",
            "org.slf4j.simple.SimpleLogger",
            "org.eclipse.jetty.server.Server",
            "io.javalin.Javalin",
            "org.junit.jupiter.api.Test",
            "picocli.CommandLine",
            "com.fasterxml.jackson.databind.ObjectMapper");

    private Embedding() {}

    public static void main(String[] arguments) {
        DecisionEngine engine = new DecisionEngine(Knowledge.bundled());
        PatientCase saddleNumbness = PatientCase.asOf(LocalDate.of(2026, 2, 1))
                .age(44)
                .complaint("lumbar", Side.LEFT, "sciatica")
                .symptom("leg-pain", Presence.PRESENT)
                .redFlag("saddle-numbness", Presence.PRESENT)
                .build();
        Decision decision = engine.decide(saddleNumbness);
        check(decision.disposition() == Disposition.EMERGENCY, "saddle numbness gave " + decision.disposition());
        check(decision.recommendations().isEmpty(), "an emergency carries a technique");
        NOT_WANTED.forEach(name -> check(!isThere(name), name + " came with the engine"));
        System.out.println("embedded: " + decision.disposition() + ", " + jars().count() + " jars");
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, Embedding.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Stream<String> jars() {
        if (Embedding.class.getClassLoader() instanceof java.net.URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Object::toString).filter(u -> u.endsWith(".jar"));
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(p -> p.endsWith(".jar"));
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
