package org.neuroglide.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;
import org.kie.internal.io.ResourceFactory;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles printed rules to their executable form. No KIE module and no repository is made, so there is nothing to
 * remove afterwards. Only text that {@code RulePrinter} printed may come here: DRL is Java.
 */
final class ModelCompiler {
    /** Fixed, and no snapshot: it is part of the generated class names. */
    private static final ReleaseIdImpl RELEASE = new ReleaseIdImpl("org.neuroglide", "kbase", "1");

    private static final String JAVA_VERSION = "17";
    private static final String SOURCES = "src/main/java/";

    /** The compiler refused what it was given, with its own messages. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<String> messages;

        Refused(List<String> messages) {
            super(messages.toString());
            this.messages = messages;
        }

        List<String> messages() {
            return messages;
        }
    }

    private ModelCompiler() {}

    /** @param drl path, used in messages, to printed text */
    static CompiledModel compile(SortedMap<String, String> drl) throws Refused {
        List<PackageSources> packages = generate(drl);
        SortedMap<String, byte[]> java = new TreeMap<>();
        TreeSet<String> models = new TreeSet<>();
        for (PackageSources generated : packages) {
            List<GeneratedFile> files = new ArrayList<>();
            generated.collectGeneratedFiles(files);
            files.forEach(f -> java.put(f.relativePath(), f.contents()));
            models.addAll(generated.getModelNames());
        }
        return new CompiledModel(compileJava(java), List.copyOf(models));
    }

    private static List<PackageSources> generate(SortedMap<String, String> drl) throws Refused {
        ClassLoader facts = ModelCompiler.class.getClassLoader();
        KnowledgeBuilderConfiguration conf = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, facts);
        conf.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
        conf.setOption(ExternaliseCanonicalModelLambdaOption.ENABLED);
        conf.setOption(PropertySpecificOption.DISABLED);
        ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(
                PackageSources::dumpSources, conf.as(KnowledgeBuilderConfigurationImpl.KEY), RELEASE, false);
        var batch = builder.batch();
        drl.forEach((path, text) -> {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(text), "UTF-8");
            resource.setSourcePath(path);
            resource.setResourceType(ResourceType.DRL);
            batch.add(resource, ResourceType.DRL);
        });
        batch.build();
        List<String> messages = new ArrayList<>();
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
            messages.add(result.getMessage());
        }
        if (!messages.isEmpty()) {
            throw new Refused(messages);
        }
        return List.copyOf(builder.getPackageSources());
    }

    private static SortedMap<String, byte[]> compileJava(SortedMap<String, byte[]> java) throws Refused {
        MemoryFileSystem in = new MemoryFileSystem();
        MemoryFileSystem out = new MemoryFileSystem();
        java.forEach((path, text) -> in.write(PortablePath.of(SOURCES + path), text));
        String[] names = java.keySet().stream().map(path -> SOURCES + path).toArray(String[]::new);
        JavaCompiler compiler = JavaCompiler.createEclipseCompiler(); // runs on a Java without its own compiler too
        JavaCompilerSettings settings = compiler.createDefaultSettings();
        settings.setSourceVersion(JAVA_VERSION);
        settings.setTargetVersion(JAVA_VERSION);
        settings.setDebug(false);
        CompilationResult result = compiler.compile(names, in, out, ModelCompiler.class.getClassLoader(), settings);
        if (result.getErrors().length > 0) {
            List<String> messages = new ArrayList<>();
            for (CompilationProblem error : result.getErrors()) {
                messages.add(error.getMessage());
            }
            throw new Refused(messages);
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        out.getMap().forEach((path, file) -> classes.put(path.asClassName(), file));
        return classes;
    }
}
