package org.neuroglide.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;

/**
 * A case with what is expected of its decision.
 *
 * @param id unique in its file
 * @param why what this one adds
 * @param file the file as the user named it
 * @param line line in the file, from 1
 * @param about what the file is about: a rule file, a folder of rules, {@code kbase}, or a condition
 * @param visit number of the visit in a journey, from 1; 0 outside journeys
 * @param given the case as written, merged with the background
 * @param patientCase the case as read; in a journey its previous visit is completed from the one before when it is run
 * @param expected at least one
 */
public record Scenario(
        String id,
        String why,
        List<String> tags,
        String file,
        int line,
        String about,
        int visit,
        YamlTree given,
        PatientCase patientCase,
        List<Expected> expected) {

    /** Where to find it: {@code file#id}. */
    public String reference() {
        return file + "#" + id;
    }

    /** Ids of the rules named under {@code fired} in one of the manners. */
    public List<String> rules(Manner manner) {
        return expected.stream()
                .filter(e -> e.manner() == manner && e.aspect() == Aspect.FIRED)
                .flatMap(e -> e.elements().stream())
                .flatMap(e -> Stream.ofNullable(e.fields().get(Aspect.VALUE)))
                .toList();
    }

    /** The rules that it names and that are not active: it waits for them, its expectations are not compared. */
    public List<String> drafts(Knowledge knowledge) {
        return Stream.of(Manner.values())
                .flatMap(m -> rules(m).stream())
                .filter(id -> knowledge.rule(id).filter(RuleModel::active).isEmpty())
                .distinct()
                .toList();
    }
}
