package org.neuroglide.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;

/** A small knowledge base and its scenarios, for the tests of this room. */
final class Fixture {
    static final Path KBASE = Path.of("src/test/resources/scenario/kbase");
    static final Path SCENARIOS = Path.of("src/test/resources/scenario/scenarios");
    static final Knowledge KNOWLEDGE = Knowledge.load(KBASE);
    static final LocalDate VISIT = LocalDate.of(2026, 2, 1);

    private Fixture() {}

    static CaseReader cases() {
        return new CaseReader(KNOWLEDGE, () -> VISIT);
    }

    static ReadCase read(String text) {
        return cases().readText("case.yaml", text);
    }

    /** The problems of a case, rendered. */
    static List<String> refused(String text) {
        return rendered(() -> read(text));
    }

    static List<String> rendered(Runnable action) {
        ScenarioException refused = Assertions.catchThrowableOfType(ScenarioException.class, action::run);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::render).toList();
    }

    static RunReport run(Path... paths) {
        return new ScenarioRunner(KNOWLEDGE).run(Selection.of(paths), new LastFailed(), r -> {});
    }

    static Selection withIds(Path path, String... ids) {
        return new Selection(List.of(path), Set.of(ids), Set.of(), false);
    }
}
