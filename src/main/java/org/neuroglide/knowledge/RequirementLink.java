package org.neuroglide.knowledge;

/** What may implement a requirement. */
public enum RequirementLink {
    RULES("rules", "rule"),
    TECHNIQUES("techniques", "technique"),
    /** Keys of {@code evidence.yaml}. */
    EVIDENCE("evidence", "evidence entry"),
    PARAMETERS("parameters", "parameter"),
    /** Tests of the vocabulary, and clusters of {@code tests.yaml}. */
    TESTS("tests", "test or cluster"),
    SOURCES("sources", "source"),
    /** Codes of any section of the vocabulary: findings, conditions, words of advice and concern. */
    CODES("codes", "code"),
    /** Paths of scenario files; checked where the scenarios are at hand. */
    SCENARIOS("scenarios", "scenario file"),
    /** Tests of the program that hold it for every knowledge base; checked by a test of the program. */
    PROGRAM("program", "test of the program");

    private final String key;
    private final String noun;

    RequirementLink(String key, String noun) {
        this.key = key;
        this.noun = noun;
    }

    /** The key in the file. */
    public String key() {
        return key;
    }

    String noun() {
        return noun;
    }
}
