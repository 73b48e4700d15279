package org.neuroglide.fhir;

import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.Words;

/** What makes each sort of resource, in the words of one knowledge base. */
record Makers(
        Referrals referrals,
        TechniqueOrders orders,
        CarePlans plans,
        DetectedIssues issues,
        RequestGroups groups,
        AdviceTexts advice) {
    Makers(Knowledge knowledge) {
        this(
                knowledge,
                new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters()));
    }

    private Makers(Knowledge knowledge, Words words) {
        this(words, new Codes(words), new Grounds(words), new TechniqueTexts(knowledge, words));
    }

    private Makers(Words words, Codes codes, Grounds grounds, TechniqueTexts texts) {
        this(
                new Referrals(words, codes, grounds),
                new TechniqueOrders(codes, texts, grounds, new AdviceTexts(words)),
                new CarePlans(words, codes, texts, grounds),
                new DetectedIssues(words, grounds),
                new RequestGroups(new Referrals(words, codes, grounds), texts),
                new AdviceTexts(words));
    }
}
