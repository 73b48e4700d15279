package org.neuroglide.fhir;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Source;
import org.neuroglide.texts.Words;

/** The sources of the knowledge base as citations, each with how far it was read and whether it still stands. */
final class Citations {
    private Citations() {}

    static List<RelatedArtifact> of(Knowledge knowledge) {
        return knowledge.sources().values().stream().map(Citations::of).toList();
    }

    private static RelatedArtifact of(Source source) {
        RelatedArtifact artifact = new RelatedArtifact()
                .setType(RelatedArtifactType.CITATION)
                .setLabel(source.key())
                .setDisplay(source.title())
                .setCitation(citation(source));
        if (!source.doi().isEmpty()) {
            artifact.setUrl("https://doi.org/" + source.doi());
        } else if (!source.pmid().isEmpty()) {
            artifact.setUrl("https://pubmed.ncbi.nlm.nih.gov/" + source.pmid() + "/");
        }
        return artifact;
    }

    private static String citation(Source source) {
        StringBuilder text = new StringBuilder();
        if (!source.status().equals("current")) {
            text.append(source.status().toUpperCase(Locale.ROOT)).append(": ");
        }
        add(text, source.authors());
        add(text, source.title());
        add(text, source.year());
        add(text, source.note());
        add(text, source.doi().isEmpty() ? "" : "DOI " + source.doi());
        add(text, source.pmid().isEmpty() ? "" : "PMID " + source.pmid());
        add(text, source.counter() ? "Speaks against neural mobilization, or against a claim for it" : "");
        add(text, source.checked().equals("unverified") ? "Unverified" : "Entered as read on " + source.checked());
        return text.toString().trim();
    }

    private static void add(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(Words.sentence(part)).append(' ');
        }
    }
}
