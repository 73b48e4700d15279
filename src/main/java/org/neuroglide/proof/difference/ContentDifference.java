package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Requirement;
import org.neuroglide.knowledge.RequirementSeries;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Kind;
import org.neuroglide.proof.difference.Change.Manner;
import org.neuroglide.proof.difference.Change.Part;
import org.neuroglide.texts.RecordTree;

/** Everything that two knowledge bases say differently, in words. */
public final class ContentDifference {
    private final Knowledge before;
    private final Knowledge after;
    private final List<Change> changes = new ArrayList<>();

    private ContentDifference(Knowledge before, Knowledge after) {
        this.before = before;
        this.after = after;
    }

    /** By part, and by id within a part; the same content gives none. */
    public static List<Change> of(Knowledge before, Knowledge after) {
        ContentDifference difference = new ContentDifference(before, after);
        difference.changes.addAll(new RuleDifference(before, after).changes());
        difference.table(Part.PARAMETERS, Knowledge::parameters, p -> p.value().toPlainString() + " " + p.unit());
        difference.table(Part.TECHNIQUES, Knowledge::techniques, Technique::name);
        difference.table(Part.TECHNIQUES, k -> nerves(k.loadMap()), Nerve::words);
        difference.table(Part.TECHNIQUES, k -> Map.of("doseCaps", k.doseCaps()), c -> "Numbers that no dose may exceed");
        difference.table(Part.EVIDENCE, k -> keyed(k.evidence(), e -> e.summary().key()), e -> e.summary().headline());
        for (Section section : Section.values()) {
            difference.table(
                    Part.VOCABULARY,
                    k -> keyed(k.vocabulary().items(section), i -> section.key() + " " + i.code()),
                    VocabularyItem::words);
        }
        difference.table(Part.TESTS, Knowledge::tests, t -> "How it is done and what counts");
        difference.table(Part.TESTS, Knowledge::clusters, c -> c.name());
        difference.table(Part.TESTS, Knowledge::scores, s -> s.use());
        difference.table(Part.SOURCES, Knowledge::sources, s -> s.title());
        difference.table(Part.ABOUT, k -> Map.of("kbase.yaml", k.info()), i -> i.name());
        difference.table(Part.ABOUT, Knowledge::retired, r -> "Retired: " + r.title());
        difference.table(Part.TRACEABILITY, k -> keyed(k.traceability().series(), s -> "series " + s.prefix()), RequirementSeries::title);
        difference.table(Part.TRACEABILITY, k -> keyed(k.traceability().entries().values(), Requirement::id), Requirement::statement);
        return List.copyOf(difference.changes);
    }

    /** The joint movements that load a nerve: they decide the kind of its techniques. */
    public record Nerve(String code, List<String> loadedBy) {
        String words() {
            return "What loads it";
        }
    }

    private static Map<String, Nerve> nerves(Map<String, ? extends Collection<String>> loads) {
        Map<String, Nerve> nerves = new TreeMap<>();
        loads.forEach((code, by) -> nerves.put("nerve " + code, new Nerve(code, by.stream().sorted().toList())));
        return nerves;
    }

    private static <T> Map<String, T> keyed(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private <T extends Record> void table(Part part, Function<Knowledge, Map<String, T>> table, Function<T, String> title) {
        Map<String, T> old = table.apply(before);
        Map<String, T> now = table.apply(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            @Nullable T a = old.get(id);
            @Nullable T b = now.get(id);
            if (a == null && b != null) {
                changes.add(new Change(part, Manner.ADDED, id, title.apply(b), "", List.of()));
            } else if (b == null && a != null) {
                changes.add(new Change(part, Manner.REMOVED, id, title.apply(a), "", List.of()));
            } else if (a != null && b != null) {
                List<Edit> edits = edits(a, b);
                if (!edits.isEmpty()) {
                    changes.add(new Change(part, Manner.CHANGED, id, b instanceof Parameter ? "" : title.apply(b), note(b), edits));
                }
            }
        }
    }

    private List<Edit> edits(Record old, Record now) {
        Map<String, @Nullable Object> a = RecordTree.of(old);
        Map<String, @Nullable Object> b = RecordTree.of(now);
        List<Edit> edits = new ArrayList<>();
        for (String field : a.keySet()) {
            if (!field.equals("line") && !Objects.equals(text(a.get(field)), text(b.get(field)))) {
                edits.add(new Edit(words(field), text(a.get(field)), text(b.get(field)), direction(field, old, now)));
            }
        }
        return edits;
    }

    /** A list item by item, anything nested as its fields; where in a file it stands says nothing. */
    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(ContentDifference::text).collect(Collectors.joining("; "));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !e.getKey().equals("line") && !text(e.getValue()).isEmpty())
                    .map(e -> words((String) e.getKey()).toLowerCase(Locale.ROOT) + " " + text(e.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "" : value instanceof Boolean truth ? (truth ? "yes" : "no") : value.toString();
    }

    /** "Off tension" of {@code offTension}. */
    private static String words(String field) {
        String spaced = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static Direction direction(String field, Record old, Record now) {
        if (old instanceof Parameter a && now instanceof Parameter b && field.equals("value")) {
            Direction rising = Direction.rising(a.value().compareTo(b.value()));
            return a.stricter().equals("down") ? rising : Direction.rising(b.value().compareTo(a.value()));
        } else if (old instanceof Technique a && now instanceof Technique b) {
            return switch (field) {
                case "kind" -> kind(a.kind(), b.kind());
                case "home" -> a.home() == b.home() ? Direction.NEITHER : b.home() ? Direction.LOOSER : Direction.STRICTER;
                case "offTension" -> b.offTension() ? Direction.STRICTER : Direction.LOOSER;
                default -> Direction.NEITHER;
            };
        }
        return Direction.NEITHER;
    }

    private static Direction kind(Kind old, Kind now) {
        return Direction.rising(old.compareTo(now));
    }

    private String note(Record now) {
        if (now instanceof Parameter parameter) {
            List<String> readers = after.rules().stream()
                    .filter(r -> RuleDifference.parameters(r).contains(parameter.name()))
                    .map(r -> r.id())
                    .toList();
            return readers.isEmpty() ? "No rule reads it." : "Read by " + String.join(", ", readers) + ".";
        }
        return "";
    }
}
