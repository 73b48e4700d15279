package org.neuroglide.proof.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** A case as the case file that says the same; what is unknown is left out, an outcome without a score too. */
public final class CaseText {
    private CaseText() {}

    public static String of(PatientCase c) {
        List<String> lines = new ArrayList<>();
        lines.add("asOf: " + c.asOf());
        if (!c.screen().isEmpty()) {
            lines.add("kbase: \"" + c.screen().get(0).version() + "\"");
        }
        Complaint k = c.complaint();
        block(lines, "patient", map("age", c.patient().age(), "sex", known(c.patient().sex(), Sex.NOT_ASSESSED)));
        block(lines, "complaint", map("region", k.region(), "side", known(k.side(), Side.NONE), "onset", k.onset(),
                "diagnosis", k.diagnosis()));
        Map<String, Object> screen = new TreeMap<>();
        c.screen().forEach(a -> screen.put(a.group(), map(
                "answer", "all-absent", "assessedOn", a.assessedOn(), "kbase", "\"" + a.version() + "\"")));
        block(lines, "screen", screen);
        findings(lines, "symptoms", c.symptoms());
        findings(lines, "tests", c.tests());
        findings(lines, "redFlags", c.redFlags());
        findings(lines, "history", c.history());
        Map<String, Object> outcomes = new TreeMap<>();
        c.outcomes().stream().filter(o -> o.score() != null).forEach(o -> outcomes.put(o.code(), map("score", plain(o.score()), "baseline", plain(o.baseline()),
                "scale", o.scale())));
        block(lines, "outcomes", outcomes);
        block(lines, "response", response(c.response()));
        PreviousVisit v = c.previousVisit();
        if (v.recorded()) {
            block(lines, "previousVisit", map("on", v.on(), "irritability", v.level(), "techniques",
                    v.techniques().isEmpty() ? null : v.techniques(), "worst", v.worst(), "baselineWorst",
                    v.baselineWorst(), "sessions", v.sessions(), "weeks", v.weeks()));
        }
        if (c.override().given()) {
            block(lines, "override", map("level", c.override().level(), "reason", c.override().reason()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Object plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void block(List<String> lines, String name, Map<String, Object> content) {
        if (!content.isEmpty()) {
            lines.add(name + ": " + flow(content));
        }
    }

    private static void findings(List<String> lines, String name, List<? extends Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        lines.add(name + ":");
        Map<String, List<Finding>> byCode = findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
        byCode.forEach((code, all) -> {
            List<String> texts = all.stream().map(f -> flow(finding(f))).toList();
            lines.add("  " + code + ": " + (texts.size() == 1 ? texts.get(0) : texts));
        });
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

    private static Object known(Presence presence) {
        return known(presence, Presence.NOT_ASSESSED);
    }

    private static Object known(Enum<?> constant, Enum<?> unknown) {
        return constant == unknown ? null : constant;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null && !keysAndValues[i + 1].equals("")) {
                map.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return map;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof LocalDate day) {
            return day.toString();
        }
        return String.valueOf(value);
    }
}
