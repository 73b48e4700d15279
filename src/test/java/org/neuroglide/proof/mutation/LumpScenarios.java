package org.neuroglide.proof.mutation;

/** Scenarios about RF-011, the lump, of the small knowledge base of the engine's tests. */
public final class LumpScenarios {
    /** One more, in which the lump is absent. */
    public static final String NEAR_MISS = """
              - id: no-lump
                why: the near miss
                given: { redFlags: { lump: absent } }
                expectNot: { fired: [ RF-011 ] }
            """;

    private LumpScenarios() {}

    /** A file with the scenario in which the rule fires. */
    public static String of(String ruleFile) {
        return """
            about: kbase/%s
            background: { asOf: 2026-02-01 }
            scenarios:
              - id: lump
                why: the plain case
                given: { redFlags: { lump: present } }
                expect: { fired: [ RF-011 ], refer: [ { urgency: urgent, concern: malignancy } ] }
            """.formatted(ruleFile);
    }
}
