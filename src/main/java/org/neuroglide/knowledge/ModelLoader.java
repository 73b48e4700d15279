package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;

/** Makes a KIE base of executable models. Needs no compiler and leaves nothing behind when the base is dropped. */
final class ModelLoader {
    private ModelLoader() {}

    static KieBase load(CompiledModel compiled) {
        return load(compiled.models(), new OwnClasses(compiled.classes(), ModelLoader.class.getClassLoader()));
    }

    /** @param loader finds the models and the fact classes */
    static KieBase load(List<String> modelNames, ClassLoader loader) {
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
        // Without the loader, classes are looked for in whatever the calling thread's context happens to be.
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
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
