package org.neuroglide.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Problem;

/** Reads the joint angles of a start position: movement to degrees from the anatomical position. */
final class PoseReader {
    private final References references;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    PoseReader(References references, Vocabulary vocabulary, List<Problem> problems) {
        this.references = references;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Map<String, Integer> read(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        Map<String, Integer> pose = new LinkedHashMap<>();
        tree.entries().forEach((movement, value) -> {
            references.checkCode(value, movement, Section.MOVEMENTS);
            int degrees = f.integerOf(value);
            vocabulary.item(Section.MOVEMENTS, movement).ifPresent(item -> {
                check(item, value, degrees);
                if (pose.containsKey(item.opposite())) {
                    problems.add(value.problem(
                            TableProblem.POSE_ANGLE,
                            "puts a joint at \"" + movement + "\" and at its opposite \"" + item.opposite() + "\"",
                            "remove one of the two"));
                }
            });
            pose.put(movement, degrees);
        });
        return Collections.unmodifiableMap(pose);
    }

    private void check(VocabularyItem movement, YamlTree value, int degrees) {
        if (movement.range() == 0) {
            problems.add(value.problem(
                    TableProblem.POSE_ANGLE,
                    "gives an angle to \"" + movement.code() + "\", a movement without a range",
                    "remove it, or add range: to the movement in vocabulary.yaml"));
        } else if (degrees < 0 || degrees > movement.range()) {
            problems.add(value.problem(
                    TableProblem.POSE_ANGLE,
                    "puts \"" + movement.code() + "\" at " + degrees + " degrees, outside its range of 0 to "
                            + movement.range(),
                    "give an angle within it, or correct range: of the movement in vocabulary.yaml"));
        }
    }
}
