package org.neuroglide.proof.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.texts.CanonicalJson;

/** A case as the case file that says the same; what is unknown is left out, an outcome without a score too. */
public final class CaseText {
    /** Words that mean themselves in YAML without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 -]*[A-Za-z0-9])?|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Set<String> NOT_WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private static final Set<String> FINDINGS = Set.of("symptoms", "tests", "redFlags", "history");

    private CaseText() {}

    public static String of(PatientCase c) {
        StringBuilder text = new StringBuilder();
        tree(c).forEach((key, value) -> {
            boolean findings = value instanceof Map<?, ?> && FINDINGS.contains(key);
            text.append(key).append(findings ? ":\n" : ": ").append(findings ? lines((Map<?, ?>) value) : flow(value) + "\n");
        });
        return text.toString();
    }

    private static String lines(Map<?, ?> findings) {
        return findings.entrySet().stream()
                .map(f -> "  " + f.getKey() + ": " + flow(f.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** The same as a tree: maps, lists, texts, whole and decimal numbers, in the keys of a case file. */
    public static Map<String, Object> tree(PatientCase c) {
        Map<String, Object> tree = map("asOf", c.asOf(), "kbase", c.screen().isEmpty() ? null : c.screen().get(0).version());
        Complaint k = c.complaint();
        block(tree, "patient", map("age", c.patient().age(), "sex", known(c.patient().sex(), Sex.NOT_ASSESSED)));
        block(tree, "complaint", map("region", k.region(), "side", known(k.side(), Side.NONE), "onset", k.onset(),
                "diagnosis", k.diagnosis()));
        Map<String, Object> screen = new TreeMap<>();
        c.screen().forEach(a -> screen.put(a.group(), map(
                "answer", "all-absent", "assessedOn", a.assessedOn(), "kbase", a.version())));
        block(tree, "screen", screen);
        block(tree, "symptoms", findings(c.symptoms()));
        block(tree, "tests", findings(c.tests()));
        block(tree, "redFlags", findings(c.redFlags()));
        block(tree, "history", findings(c.history()));
        Map<String, Object> outcomes = new TreeMap<>();
        c.outcomes().stream().filter(o -> o.score() != null).forEach(o -> outcomes.put(o.code(), map("score", o.score(), "baseline", o.baseline(),
                "scale", o.scale())));
        block(tree, "outcomes", outcomes);
        block(tree, "response", response(c.response()));
        PreviousVisit v = c.previousVisit();
        if (v.recorded()) {
            block(tree, "previousVisit", map("on", v.on(), "irritability", v.level(), "techniques",
                    v.techniques().isEmpty() ? null : v.techniques(), "worst", v.worst(), "baselineWorst",
                    v.baselineWorst(), "sessions", v.sessions(), "weeks", v.weeks()));
        }
        if (c.override().given()) {
            block(tree, "override", map("level", c.override().level(), "reason", c.override().reason()));
        }
        return tree;
    }

    private static void block(Map<String, Object> tree, String name, Map<String, Object> content) {
        if (!content.isEmpty()) {
            tree.put(name, content);
        }
    }

    private static Map<String, Object> findings(List<? extends Finding> findings) {
        Map<String, Object> byCode = new TreeMap<>();
        findings.stream()
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.mapping(CaseText::finding, Collectors.toList())))
                .forEach((code, all) -> byCode.put(code, all.size() == 1 ? all.get(0) : all));
        return byCode;
    }

    private static Map<String, Object> finding(Finding f) {
        Map<String, Object> all = map("presence", f.presence(), "side", known(f.side(), Side.NONE), "assessedOn", f.assessedOn());
        if (f instanceof Symptom s) {
            all.putAll(map("worst", s.worst(), "rest", known(s.rest(), RestPain.NOT_ASSESSED), "night",
                    known(s.night(), NightPain.NOT_ASSESSED), "onset", known(s.onset(), RangeOfOnset.NOT_ASSESSED), "effort",
                    known(s.effort(), Effort.NOT_ASSESSED), "settleMinutes", s.settleMinutes(), "flareHours",
                    s.flareHours(), "spread", known(s.spread())));
        } else if (f instanceof TestResult t) {
            all.putAll(map("status", t.status(), "reproduced", known(t.reproduced()), "differentiated",
                    known(t.differentiated()), "sideDifference", known(t.sideDifference()), "range", t.range(), "grade",
                    t.grade(), "previousGrade", t.previousGrade(), "score", t.score()));
            if (t.presence() == Presence.NOT_ASSESSED || t.grade() != null) {
                all.remove("presence");
            } else {
                all.remove("status");
            }
        } else if (f instanceof RedFlag r) {
            all.putAll(map("course", known(r.course(), Course.NOT_ASSESSED)));
        } else if (f instanceof History h) {
            all.putAll(map("on", h.on(), "cleared", known(h.cleared()), "stable", known(h.stable()), "healed",
                    known(h.healed()), "clearedBy", h.clearedBy(), "clearedOn", h.clearedOn(), "clearedFor",
                    h.clearedFor()));
        }
        return all;
    }

    private static Map<String, Object> response(Response r) {
        return map("duringChange", r.duringChange(), "settleMinutes", r.settleMinutes(), "flareHours", r.flareHours(),
                "change", r.change(), "changeSinceBaseline", r.changeSinceBaseline(), "sharpPain", known(r.sharpPain()),
                "newNumbness", known(r.newNumbness()), "newWeakness", known(r.newWeakness()), "spread",
                known(r.spread()), "testImproved", known(r.testImproved()));
    }

    private static @Nullable Object known(Presence presence) {
        return known(presence, Presence.NOT_ASSESSED);
    }

    private static @Nullable Object known(Enum<?> constant, Enum<?> unknown) {
        return constant == unknown ? null : constant;
    }

    private static Map<String, Object> map(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value != null && !value.equals("")) {
                map.put((String) keysAndValues[i], written(value));
            }
        }
        return map;
    }

    private static Object written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(CaseText::flow).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof String text) {
            return PLAIN.matcher(text).matches() && !NOT_WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : CanonicalJson.write(text);
        }
        return String.valueOf(value);
    }
}
