package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleGraph;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Source;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/**
 * What 45 CFR 170.315(b)(11)(iv)(A) asks of an evidence-based decision support intervention, answered from the knowledge
 * base alone: what it does not state is said to be not stated, and what its rules read is looked up in the rules.
 */
final class SourceAttributes {
    /** The thirteen attributes, in the order of the regulation. */
    enum Attribute {
        BIBLIOGRAPHIC_CITATION("Bibliographic citation of the intervention"),
        DEVELOPER("Developer of the intervention"),
        FUNDING_SOURCE("Funding source of the technical implementation of the intervention"),
        RELEASE_AND_REVISION_DATES("Release and revision dates of the intervention or reference source"),
        RACE("Use of race"),
        ETHNICITY("Use of ethnicity"),
        LANGUAGE("Use of language"),
        SEXUAL_ORIENTATION("Use of sexual orientation"),
        GENDER_IDENTITY("Use of gender identity"),
        SEX("Use of sex"),
        DATE_OF_BIRTH("Use of date of birth"),
        SOCIAL_DETERMINANTS_OF_HEALTH("Use of social determinants of health data"),
        HEALTH_STATUS_ASSESSMENTS("Use of health status assessments data");

        private final String display;

        Attribute(String display) {
            this.display = display;
        }

        String display() {
            return display;
        }
    }

    /** What a case may hold about a person beyond findings, told by the words of an item of the vocabulary. */
    private static final Map<Attribute, Pattern> TOLD_BY = Map.of(
            Attribute.RACE, words("race|racial|skin colou?r|ancestry"),
            Attribute.ETHNICITY, words("ethnic\\w*"),
            Attribute.LANGUAGE, words("language|interpreter"),
            Attribute.SEXUAL_ORIENTATION, words("sexual orientation|homosexual|heterosexual|bisexual"),
            Attribute.GENDER_IDENTITY, words("gender|transgender"),
            Attribute.SOCIAL_DETERMINANTS_OF_HEALTH,
                    words("housing|homeless\\w*|income|poverty|food insecurity|unemploy\\w*|employment|education level|literacy"),
            Attribute.HEALTH_STATUS_ASSESSMENTS,
                    words("pregnan\\w*|smok\\w*|disabilit\\w*|function(?:al|ing)?|cognit\\w*|depressed|anxi\\w*"));

    private static final List<Section> ASKED =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.MEASURES);

    private final Knowledge knowledge;
    private final RuleGraph graph;

    SourceAttributes(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.graph =
                RuleGraph.of(knowledge.rules().stream().filter(RuleModel::active).toList());
    }

    Map<Attribute, String> answers() {
        Map<Attribute, String> answers = new EnumMap<>(Attribute.class);
        answers.put(Attribute.BIBLIOGRAPHIC_CITATION, citations());
        answers.put(
                Attribute.DEVELOPER,
                "Not stated: neither the knowledge base nor its licence names a developer. It is part of the project Neuroglide.");
        answers.put(Attribute.FUNDING_SOURCE, "Not stated.");
        answers.put(Attribute.RELEASE_AND_REVISION_DATES, dates());
        answers.put(
                Attribute.SEX,
                "A case may state it; " + named(readers("Patient", "sex"), "no rule reads it", "read by ") + ".");
        answers.put(
                Attribute.DATE_OF_BIRTH,
                "Used as age in whole years on the day of the visit, "
                        + named(readers("Patient", "age"), "which no rule reads", "read by ")
                        + "; the date itself enters no case.");
        TOLD_BY.forEach((attribute, words) -> answers.put(attribute, items(words)));
        return answers;
    }

    private String citations() {
        long counter = knowledge.sources().values().stream().filter(Source::counter).count();
        return knowledge.sources().size() + " sources, " + counter
                + " of them against neural mobilization or a claim for it. Each is a related artifact of type citation, and every rule and"
                + " statement of evidence names its own.";
    }

    private String dates() {
        String parameters = latest(knowledge.parameters().values().stream().map(Parameter::since));
        String sources = latest(knowledge.sources().values().stream()
                .map(Source::checked)
                .filter(c -> !c.equals("unverified")));
        return "Version " + knowledge.info().version() + "; its date of release is not stated. Latest date of a parameter: "
                + parameters + ". Latest date on which a source was entered as read: " + sources
                + ". Clinical review: " + knowledge.info().reviewStatus() + ".";
    }

    private static String latest(Stream<String> dates) {
        return dates.max(String::compareTo).orElse("none");
    }

    /** The items of the vocabulary that the words tell, each with the rules that read it. */
    private String items(Pattern words) {
        List<String> used = new ArrayList<>();
        for (Section section : ASKED) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                if (words.matcher(item.words() + " " + item.question()).find()) {
                    used.add(item.words() + named(readers(item), ", which no rule reads", ", read by "));
                }
            }
        }
        return used.isEmpty() ? "Not used: a case has no place for it." : "Used: " + String.join("; ", used) + ".";
    }

    private List<String> readers(VocabularyItem item) {
        if (item.section() != Section.MEASURES) {
            return graph.readers(item).stream().map(RuleModel::id).toList();
        }
        return readers(pattern -> pattern.type().equals("Outcome")
                && pattern.constraints().stream()
                        .filter(c -> c.field().equals("code"))
                        .allMatch(c -> c.values().contains(new Value.Text(item.code()))));
    }

    /** The rules that read a field of a fact. */
    private List<String> readers(String type, String field) {
        return readers(pattern -> pattern.type().equals(type)
                && (pattern.constraints().stream().anyMatch(c -> c.field().startsWith(field))
                        || pattern.bindings().stream().anyMatch(b -> b.field().startsWith(field))));
    }

    private List<String> readers(Predicate<Condition.Pattern> reads) {
        return knowledge.rules().stream()
                .filter(RuleModel::active)
                .filter(rule -> rule.conditions().stream()
                        .flatMap(c -> pattern(c).stream())
                        .anyMatch(reads))
                .map(RuleModel::id)
                .toList();
    }

    private static Optional<Condition.Pattern> pattern(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return Optional.of(pattern);
        }
        return condition instanceof Condition.Count count ? Optional.of(count.pattern()) : Optional.empty();
    }

    private static Pattern words(String any) {
        return Pattern.compile("\\b(?:" + any + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static String named(List<String> rules, String none, String lead) {
        return rules.isEmpty() ? none : lead + String.join(", ", rules);
    }
}
