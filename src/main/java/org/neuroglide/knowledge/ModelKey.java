package org.neuroglide.knowledge;

import java.lang.reflect.Constructor;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Names an executable model by everything it is made of, so that a stored one is used only where it would be made
 * again.
 */
final class ModelKey {
    /** Raised when the compiler's options change. */
    private static final String FORM = "1";

    private ModelKey() {}

    /**
     * @param printed path to printed rules, with the parameters' numbers in them
     * @return SHA-256 over the printed rules, the fact types with their fields, constructors and constants, the
     *     versions of this program, of Drools and of Java
     */
    static String of(SortedMap<String, String> printed) {
        MessageDigest digest = KnowledgeFiles.sha256();
        KnowledgeFiles.add(digest, FORM);
        KnowledgeFiles.add(digest, version(ModelKey.class));
        KnowledgeFiles.add(digest, version(KieBaseBuilder.class));
        KnowledgeFiles.add(digest, String.valueOf(Runtime.version().feature()));
        printed.forEach((path, text) -> {
            KnowledgeFiles.add(digest, path);
            KnowledgeFiles.add(digest, text);
        });
        addFacts(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static void addFacts(MessageDigest digest) {
        for (FactType type : FactCatalogue.types()) {
            KnowledgeFiles.add(digest, type.name());
            type.fields().values().forEach(f -> add(digest, f));
            type.components().forEach(f -> add(digest, f));
            Stream.of(type.javaType().getConstructors())
                    .map(Constructor::toGenericString)
                    .sorted()
                    .forEach(c -> KnowledgeFiles.add(digest, c));
        }
    }

    private static void add(MessageDigest digest, FactField field) {
        KnowledgeFiles.add(digest, field.name());
        KnowledgeFiles.add(digest, field.javaType().getName());
        if (field.javaType().isEnum()) {
            FactCatalogue.constants(field.javaType()).forEach(c -> KnowledgeFiles.add(digest, c));
        }
    }
}
