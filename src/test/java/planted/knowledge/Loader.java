package planted.knowledge;

import org.slf4j.LoggerFactory;
import planted.engine.Engine;

/** Breaks "knowledge", "logging" and "printing". */
public final class Loader {
    public Engine engine() {
        LoggerFactory.getLogger(Loader.class).info("loaded");
        System.out.println("loaded");
        return new Engine();
    }
}
