package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.model.Side;

/** Builds a case in the keys of a case file from single values, each at its place. */
final class CaseTree {
    private static final List<String> FINDINGS = List.of("redFlags", "symptoms", "tests", "history");

    private final LocalDate asOf;
    private String version = "";
    private final Map<String, Map<String, @Nullable Object>> plain = new TreeMap<>();
    private final Map<String, Map<String, Map<Side, Map<String, @Nullable Object>>>> findings = new TreeMap<>();

    CaseTree(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Replaces what was there. */
    void put(FormPlace place, Object value) {
        if (FINDINGS.contains(place.block())) {
            finding(place).put(place.field(), value);
        } else if (place.code().isEmpty()) {
            plain.computeIfAbsent(place.block(), b -> new TreeMap<>()).put(place.field(), value);
        } else {
            below(place.block(), place.code()).put(place.field(), value);
        }
    }

    private Map<String, @Nullable Object> finding(FormPlace place) {
        return findings.computeIfAbsent(place.block(), b -> new TreeMap<>())
                .computeIfAbsent(place.code(), c -> new EnumMap<>(Side.class))
                .computeIfAbsent(place.side(), s -> new TreeMap<>());
    }

    /** A text of a block without codes; empty where nothing is there. */
    String text(String block, String field) {
        return plain.getOrDefault(block, Map.of()).get(field) instanceof String text ? text : "";
    }

    @Nullable Object value(FormPlace place) {
        return plain.getOrDefault(place.block(), Map.of()).get(place.field());
    }

    /** Removes a value of a block without codes. */
    void removePlain(FormPlace place) {
        plain.getOrDefault(place.block(), new TreeMap<>()).remove(place.field());
    }

    /** What is said of a finding, or of an outcome measure, field by field; empty where nothing is. */
    Map<String, @Nullable Object> said(FormPlace place) {
        if (!FINDINGS.contains(place.block())) {
            return plain.getOrDefault(place.block(), Map.of()).get(place.code()) instanceof Map<?, ?>
                    ? Map.copyOf(below(place.block(), place.code())) : Map.of();
        }
        return Map.copyOf(findings.getOrDefault(place.block(), Map.of()).getOrDefault(place.code(), Map.of()).getOrDefault(place.side(),
                Map.of()));
    }

    /** The places of all findings, as those of their presence. */
    List<FormPlace> findings() {
        List<FormPlace> places = new ArrayList<>();
        findings.forEach((block, codes) -> codes.forEach((code, sides) ->
                sides.keySet().forEach(side -> places.add(new FormPlace(block, code, side, "presence")))));
        return places;
    }

    void remove(FormPlace place) {
        finding(place).remove(place.field());
    }

    /** Forgets what was said of a finding. */
    void forget(FormPlace place) {
        finding(place).clear();
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> below(String block, String code) {
        return (Map<String, @Nullable Object>)
                plain.computeIfAbsent(block, b -> new TreeMap<>()).computeIfAbsent(code, c -> new TreeMap<String, Object>());
    }

    /** The version of the knowledge base whose blocks were answered. */
    void version(String answered) {
        version = answered;
    }

    /** Dates every finding and group answer; a date on the visit itself is left out. */
    void assessed(LocalDate on) {
        if (on.isBefore(asOf)) {
            findings.values().forEach(codes -> codes.values().forEach(sides ->
                    sides.values().forEach(f -> f.put("assessedOn", on.toString()))));
            plain.getOrDefault("screen", Map.of()).keySet().forEach(group -> below("screen", group).put("assessedOn", on.toString()));
        }
    }

    /** The case; a new copy at every call. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>(plain);
        tree.put("asOf", asOf.toString());
        if (!version.isEmpty()) {
            tree.put("kbase", version);
        }
        findings.forEach((section, codes) -> {
            Map<String, @Nullable Object> all = new TreeMap<>();
            codes.forEach((code, sides) -> {
                List<Map<String, @Nullable Object>> each = new ArrayList<>();
                sides.forEach((side, fields) -> each.add(sided(side, fields)));
                all.put(code, each);
            });
            tree.put(section, all);
        });
        return tree;
    }

    private static Map<String, @Nullable Object> sided(Side side, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> finding = new TreeMap<>(fields);
        if (side != Side.NONE) {
            finding.put("side", YamlFields.kebab(side));
        }
        return finding;
    }
}
