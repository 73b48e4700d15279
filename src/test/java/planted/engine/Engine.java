package planted.engine;

import planted.scenario.Scenario;

/** Breaks "engine" and "clock". */
public final class Engine {
    public Scenario scenario() {
        return new Scenario(java.time.LocalDate.now().toString());
    }
}
