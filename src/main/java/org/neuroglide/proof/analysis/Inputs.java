package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.VocabularyItem;

/** The ways in which a reported fact can meet a condition, beside the facts that a scene has already. */
final class Inputs {
    private static final List<String> SIDES = List.of("LEFT", "RIGHT", "NONE");

    private final Domains domains;
    private final FindingLimits limits;

    Inputs(Domains domains) {
        this.domains = domains;
        this.limits = new FindingLimits(domains);
    }

    /**
     * One way.
     *
     * @param key names the fact within the case
     * @param scene the scene with the fact as narrow as the condition needs it
     */
    record Way(String key, Scene scene) {
        Box fact() {
            return scene.facts().get(key);
        }
    }

    List<Way> ways(Scene scene, Box wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        } else if (Domains.isFinding(wanted.type())) {
            return findings(scene, wanted);
        } else if (wanted.type().name().equals("Outcome")) {
            List<Way> ways = new ArrayList<>();
            for (String code : ((Values.Words) wanted.of("code", domains)).all()) {
                add(scene, "Outcome " + code, wanted.with("code", Values.Words.of(Set.of(code))), ways);
            }
            return ways;
        }
        List<Way> ways = new ArrayList<>();
        add(scene, wanted.type().name(), wanted, ways);
        return ways;
    }

    private List<Way> findings(Scene scene, Box wanted) {
        List<Way> ways = new ArrayList<>();
        for (String code : ((Values.Words) wanted.of("code", domains)).all()) {
            VocabularyItem item = domains.item(wanted.type(), code);
            Box limited = limits.of(wanted, item);
            for (String side : limited.isEmpty() ? List.<String>of() : SIDES) {
                Box one = limited.with("side", Values.Words.of(Set.of(side)));
                String key = wanted.type().name() + " " + code + " " + side;
                Box before = scene.facts().get(key);
                Box both = limits.of(before == null ? one : before.and(one), item);
                Scene beside = item.sided() && side.equals("NONE") ? unsided(scene) : scene;
                if (!both.isEmpty() && beside != null) {
                    ways.add(new Way(key, beside.with(key, both)));
                }
            }
        }
        return ways;
    }

    /** A finding may leave its side open only where the complaint does. */
    private @Nullable Scene unsided(Scene scene) {
        FactType complaint = FactCatalogue.type("Complaint").orElseThrow();
        List<Way> ways = new ArrayList<>();
        add(scene, "Complaint", new Box(complaint, java.util.Map.of("side", Values.Words.of(Set.of("NONE")))), ways);
        return ways.isEmpty() ? null : ways.get(0).scene();
    }

    private void add(Scene scene, String key, Box wanted, List<Way> ways) {
        Box before = scene.facts().get(key);
        Box both = coherent(before == null ? wanted : before.and(wanted));
        if (both.isEmpty()) {
            return;
        }
        Scene after = scene.with(key, both);
        if (key.equals("Response")) {
            FactType visit = FactCatalogue.type("PreviousVisit").orElseThrow();
            Box recorded = new Box(visit, java.util.Map.of("recorded", Values.Words.of(Set.of("true"))));
            Box earlier = after.facts().get("PreviousVisit");
            Box joined = coherent(earlier == null ? recorded : earlier.and(recorded));
            if (joined.isEmpty()) {
                return;
            }
            after = after.with("PreviousVisit", joined);
        }
        ways.add(new Way(key, after));
    }

    /** What a record that is not there cannot say. */
    private Box coherent(Box box) {
        return switch (box.type().name()) {
            case "PreviousVisit" -> whenAbsent(box, "recorded");
            case "IrritabilityOverride" -> override(box);
            default -> box;
        };
    }

    private Box whenAbsent(Box box, String there) {
        boolean absent = box.of(there, domains).within(Values.Words.of(Set.of("false")));
        Box left = box;
        for (String field : box.fields().keySet()) {
            boolean number = box.of(field, domains) instanceof Values.Span;
            if (absent && number) {
                left = left.with(field, limits.neutral(box.type(), field));
            } else if (!absent && number && !((Values.Span) box.of(field, domains)).unknown()) {
                left = left.with(there, Values.Words.of(Set.of("true")));
            }
        }
        return absent ? left.with("level", Values.Words.of(Set.of("UNKNOWN"))) : left;
    }

    private Box override(Box box) {
        Values given = box.of("given", domains);
        if (given.within(Values.Words.of(Set.of("false")))) {
            return box.with("level", Values.Words.of(Set.of("UNKNOWN")));
        } else if (given.within(Values.Words.of(Set.of("true")))) {
            return box.with("level", Values.Words.of(Set.of("LOW", "MODERATE", "HIGH")));
        }
        return box;
    }
}
