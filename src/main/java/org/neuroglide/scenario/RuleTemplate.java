package org.neuroglide.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.Source;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Problem;

/** A draft rule and its scenarios, both well-formed, for an author to change. */
final class RuleTemplate {
    private record Topic(String prefix, String condition, String conclusion) {}

    private final Knowledge knowledge;
    private final String id;
    private final String folder;
    private final String stem;
    private final String title;
    private final Topic topic;

    RuleTemplate(Knowledge knowledge, String id, String place, String title) {
        this.knowledge = knowledge;
        this.id = id;
        this.title = title;
        int slash = place.indexOf('/');
        this.folder = slash < 0 ? place : place.substring(0, slash);
        this.stem = slash < 0 ? "" : place.substring(slash + 1).replaceAll("\\.drl$", "");
        Map<String, Topic> topics = topics();
        Topic known = topics.get(folder);
        if (known == null) {
            throw refused("unknown-folder", folder, "is no folder of rules", Nearest.hint(folder, topics.keySet()));
        }
        this.topic = known;
        check();
    }

    private void check() {
        if (!stem.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw refused(
                    "bad-place",
                    folder + "/" + stem,
                    "names no rule file",
                    "write folder/topic, such as " + folder + "/example");
        } else if (!id.matches(topic.prefix + "-[0-9]{3}")) {
            throw refused(
                    "bad-rule-id",
                    id,
                    "is no id of the folder " + folder,
                    "use " + topic.prefix + "- and three digits");
        } else if (knowledge.rule(id).isPresent() || knowledge.retired().containsKey(id)) {
            throw refused(
                    "rule-twice", id, "is the id of another rule, or of one that is retired", "use a free number");
        } else if (title.isBlank() || title.matches(".*[\\n\\r\"\\\\].*") || (id + " " + title).length() > 100) {
            throw refused("rule-name", id, "needs a statement of at most 93 characters, without quotes", "shorten it");
        }
    }

    NewRule text() {
        return new NewRule(folder + "/" + stem + ".drl", rule(), folder + "/" + stem + ".yaml", scenarios());
    }

    private String rule() {
        String source = knowledge.sources().values().stream()
                .filter(s -> s.status().equals("current"))
                .map(Source::key)
                .findFirst()
                .orElse("source-key");
        return String.join(
                "\n",
                List.of(
                        "package kbase." + folder + ";",
                        "",
                        "// For the next author: why the rule is as it is.",
                        "rule \"" + id + " " + title + "\"",
                        "    @Rationale(\"One sentence for the clinician.\")",
                        "    @Sources(\"" + source + "\")",
                        "    @Certainty(\"expert\")",
                        "    @Strength(\"conditional\")",
                        "    @Status(\"draft\")",
                        "    @Reviewed(\"never\")",
                        "when",
                        "    " + topic.condition,
                        "then",
                        "    insertLogical( " + topic.conclusion + " );",
                        "end",
                        ""));
    }

    private String scenarios() {
        boolean asks = folder.equals("completeness");
        String fires = asks ? "not-assessed" : "present";
        String misses = asks ? "present" : "absent";
        String head = "about: kbase/" + folder + "/" + stem + ".drl\nbackground:\n  asOf: 2026-02-01\nscenarios:\n";
        return head
                + scenario("fires", "the plain case of " + id, fires, "expect")
                + scenario("near-miss", "one condition of " + id + " fails", misses, "expectNot")
                + (asks
                        ? ""
                        : scenario(
                                "not-assessed", "what " + id + " reads was not assessed", "not-assessed", "expectNot"));
    }

    private String scenario(String suffix, String why, String presence, String key) {
        return "  - id: " + id.toLowerCase(Locale.ROOT) + "-" + suffix + "\n"
                + "    why: " + why + "\n"
                + "    given: { symptoms: { " + code(Section.SYMPTOMS) + ": " + presence + " } }\n"
                + "    " + key + ": { fired: [ " + id + " ] }\n";
    }

    private Map<String, Topic> topics() {
        String presence = "Symptom( code == \"" + code(Section.SYMPTOMS) + "\", presence == Presence.%s%s )";
        String present = presence.formatted("PRESENT", "");
        return Map.of(
                "completeness",
                new Topic(
                        "MI",
                        presence.formatted("NOT_ASSESSED", ""),
                        insert("MissingInformation", quoted(Section.SYMPTOMS), "Need.ADVISED")),
                "redflags",
                new Topic("RF", present, insert("Referral", "Urgency.URGENT", quoted(Section.CONCERNS))),
                "classification",
                new Topic("CL", present, insert("PainMechanism", "Mechanism.NEUROPATHIC", "MechanismGrade.SCREENED")),
                "contraindications",
                new Topic("CI", present, insert("Contraindication", "Scope.NERVE", quoted(Section.NERVES))),
                "precautions",
                new Topic("PR", present, insert("Precaution", quoted(Section.PRECAUTIONS))),
                "indications",
                new Topic(
                        "IN",
                        presence.formatted("PRESENT", ", $side : side"),
                        insert(
                                "Indication",
                                quoted(Section.CONDITIONS),
                                quoted(Section.NERVES),
                                "$side",
                                "Kind.SLIDER")),
                "dosage",
                new Topic("DO", present, insert("Advice", "AdviceKind.EXPECT", quoted(Section.ADVICE), "0")),
                "progression",
                new Topic("PG", present, insert("Progression", "Step.HOLD")));
    }

    private static String insert(String type, String... arguments) {
        return "new " + type + "( " + String.join(", ", arguments) + " )";
    }

    private String quoted(Section section) {
        return "\"" + code(section) + "\"";
    }

    private String code(Section section) {
        return knowledge.vocabulary().items(section).stream()
                .map(VocabularyItem::code)
                .findFirst()
                .orElse("code");
    }

    private static ScenarioException refused(String code, String subject, String message, String nextStep) {
        return new ScenarioException(List.of(new Problem(code, "", 0, subject, message, nextStep)));
    }
}
