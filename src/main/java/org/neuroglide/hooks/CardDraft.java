package org.neuroglide.hooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.IssuedCard;
import org.neuroglide.fhir.Fhir;

/** A card that is being made. The same decision and topic always give the same ids. */
final class CardDraft {
    private final String decision;
    private final Topic topic;
    private final String summary;
    private final String detail;
    private final List<String> rules;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private @Nullable SelectionBehavior behavior;

    CardDraft(String decision, Topic topic, String summary, String detail, List<String> rules) {
        this.decision = decision;
        this.topic = topic;
        this.summary = summary;
        this.detail = detail;
        this.rules = List.copyOf(rules);
    }

    /** Proposes to create a resource, whose id the record system gives. */
    void suggest(SelectionBehavior among, boolean recommended, String label, Resource resource) {
        resource.setId((String) null);
        String uuid = uuid("suggestion " + suggestions.size());
        suggestions.add(new Suggestion(label, uuid, recommended, List.of(new Action(label, Fhir.write(resource)))));
        behavior = among;
    }

    Card card(Source source, List<Link> links) {
        return new Card(
                uuid("card"), summary, detail, topic.indicator, source, suggestions, behavior, topic.overrideReasons(), links);
    }

    IssuedCard issued() {
        List<String> ids = suggestions.stream().map(Suggestion::uuid).toList();
        return new IssuedCard(uuid("card"), topic.code(), rules, ids);
    }

    Topic topic() {
        return topic;
    }

    private String uuid(String part) {
        String name = decision + " " + topic.code() + " " + part;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
