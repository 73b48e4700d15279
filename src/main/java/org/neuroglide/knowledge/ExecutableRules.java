package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;
import org.kie.internal.conf.IndexRightBetaMemoryOption;

/** The executable rules of a knowledge base. Needs no compiler and leaves nothing behind when it is dropped. */
final class ExecutableRules {
    private final List<Model> models;
    private final ClassLoader loader;
    private final KieBase whole;

    private ExecutableRules(List<Model> models, ClassLoader loader) {
        this.models = List.copyOf(models);
        this.loader = loader;
        this.whole = base(models);
    }

    static ExecutableRules of(CompiledModel compiled) {
        return of(compiled.models(), new OwnClasses(compiled.classes(), ExecutableRules.class.getClassLoader()));
    }

    /** @param loader finds the models and the fact classes */
    static ExecutableRules of(List<String> modelNames, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        try {
            for (String name : modelNames) {
                models.add((Model) Class.forName(name, true, loader)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The executable model is incomplete", e);
        }
        return new ExecutableRules(models, loader);
    }

    /** All of the rules. */
    KieBase whole() {
        return whole;
    }

    /**
     * Some of the rules, in a KIE base of their own.
     *
     * @param rules their ids
     */
    synchronized KieBase part(Set<String> rules) {
        List<Model> parts = new ArrayList<>();
        for (Model model : models) {
            ModelImpl part = new ModelImpl(model.getName());
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
            model.getRules().stream().filter(r -> rules.contains(r.getName())).forEach(part::addRule);
            parts.add(part);
        }
        return base(parts);
    }

    private KieBase base(List<Model> models) {
        // Without the loader, classes are looked for in whatever the calling thread's context happens to be.
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        // The few facts of a case are found quicker in a list than in tables, which are emptied after each case.
        configuration.setOption(IndexLeftBetaMemoryOption.NO);
        configuration.setOption(IndexRightBetaMemoryOption.NO);
        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }

    /**
     * Child first for the model's own classes: the bundled knowledge base has classes of the same names on the class
     * path.
     */
    private static final class OwnClasses extends ClassLoader {
        private final Map<String, byte[]> classes;

        OwnClasses(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] file = classes.get(name);
            if (file == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, file, 0, file.length);
            }
        }
    }
}
