package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroglide.proof.difference.Change.Part;
import org.neuroglide.proof.difference.Difference.Refusal;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.Tone;

/** A difference as a page: for a terminal, or as Markdown for a pull request. Names every case. */
public final class DifferencePage {
    /** Edits of reasons and texts are many and much alike. */
    private static final int MOST_EDITS = 12;
    /** Of cases that are refused for the same thing. */
    static final int MOST_NAMES = 12;
    static final String UNTOLD = "What only one of the two could be told";

    private final Difference difference;
    private final List<Block> blocks = new ArrayList<>();

    private DifferencePage(Difference difference) {
        this.difference = difference;
    }

    public static Page of(Difference difference) {
        DifferencePage page = new DifferencePage(difference);
        page.summary();
        page.cases();
        page.refusals();
        page.untold();
        page.content();
        return new Page(page.blocks);
    }

    /** The counts, one line each; what was not seen is said too. */
    static List<String> counts(Difference difference) {
        List<String> lines = new ArrayList<>();
        for (CaseChange.Kind kind : CaseChange.Kind.values()) {
            int count = difference.count(kind);
            if (count > 0 || kind.loosens() || kind == CaseChange.Kind.STRICTER) {
                lines.add(kind.words() + ": " + cases(count));
            }
        }
        lines.add("Unchanged: " + cases(difference.cases() - difference.changed() - difference.refusals().size()));
        if (!difference.refusals().isEmpty()) {
            lines.add("Not compared, because refused: " + cases(difference.refusals().size()));
        }
        return lines;
    }

    static String cases(int count) {
        return count + (count == 1 ? " case" : " cases");
    }

    /** The answer in one line. */
    static String verdict(Difference difference) {
        if (difference.loosens()) {
            int looser = difference.count(CaseChange.Kind.LOOSER) + difference.count(CaseChange.Kind.BOTH);
            return "Looser in " + cases(looser) + " of " + difference.cases();
        }
        return difference.changed() == 0
                ? "No decision changes in " + cases(difference.cases())
                : "No case is looser; " + difference.changed() + " of " + cases(difference.cases())
                        + (difference.changed() == 1 ? " changes" : " change");
    }

    private void summary() {
        Tone tone = difference.loosens() ? Tone.STOP : difference.changed() > 0 ? Tone.CAUTION : Tone.GO;
        blocks.add(new Block.Banner(tone, verdict(difference), List.of()));
        blocks.add(Block.Field.of(0, "Before", difference.before().words()));
        blocks.add(Block.Field.of(0, "After", difference.after().words()));
        blocks.add(Block.Field.of(0, "Cases", difference.cases() + " from " + difference.source()));
        blocks.add(new Block.Field(0, "Decisions", counts(difference)));
        blocks.add(Block.Field.of(0, "Content", contentCount(difference)));
    }

    static String contentCount(Difference difference) {
        List<String> counts = new ArrayList<>();
        for (Part part : Part.values()) {
            long count = difference.content().stream().filter(c -> c.part() == part).count();
            if (count > 0) {
                counts.add(part.words().toLowerCase(Locale.ROOT) + " " + count);
            }
        }
        boolean same = difference.before().hash().equals(difference.after().hash());
        return counts.isEmpty()
                ? same ? "no change" : "no change of meaning: only layout, comments or order"
                : "changed: " + String.join(", ", counts);
    }

    private void cases() {
        CaseChange.Kind kind = null;
        for (CaseChange change : difference.changes()) {
            if (change.kind() != kind) {
                kind = change.kind();
                blocks.add(new Block.Heading(1, kind.words() + ": " + cases(difference.count(kind))));
                blocks.add(new Block.Paragraph(Tone.PLAIN, kind.meaning()));
            }
            blocks.add(Block.Item.of(0, tone(kind), because(change), "(" + cases(change.cases().size()) + ")"));
            edits(change.edits());
            if (!change.also().isEmpty()) {
                blocks.add(Block.Field.of(1, "Following from it", String.join(", ", change.also())));
            }
            blocks.add(new Block.Field(1, "In", change.cases()));
        }
    }

    private static Tone tone(CaseChange.Kind kind) {
        return kind.loosens() ? Tone.STOP : kind == CaseChange.Kind.STRICTER ? Tone.CAUTION : Tone.STRONG;
    }

    static String because(CaseChange change) {
        if (!change.because().isEmpty()) {
            return "Because of " + String.join(", ", change.because());
        }
        return "No single changed rule is behind it: see the changes of the content";
    }

    private void edits(List<Edit> edits) {
        edits.stream().limit(MOST_EDITS).forEach(e -> blocks.add(Block.Item.of(1, e.sentence())));
        if (edits.size() > MOST_EDITS) {
            blocks.add(Block.Item.of(1, (edits.size() - MOST_EDITS) + " more; --format json has all of them"));
        }
    }

    private void refusals() {
        if (difference.refusals().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, "Not compared, because refused: " + cases(difference.refusals().size())));
        refusals(difference).forEach((why, names) -> {
            blocks.add(Block.Item.of(0, Tone.STRONG, cases(names.size()), why));
            blocks.add(new Block.Field(1, names.size() > MOST_NAMES ? "Among them" : "In", names.stream().limit(MOST_NAMES).toList()));
        });
    }

    /** Who refuses and why, to the names of the cases; one line for all that are refused for the same thing. */
    static Map<String, List<String>> refusals(Difference difference) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Refusal refusal : difference.refusals()) {
            alike.computeIfAbsent(who(refusal) + ": " + refusal.problem(), why -> new ArrayList<>()).add(refusal.name());
        }
        return alike;
    }

    private void untold() {
        if (difference.untold().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, UNTOLD));
        difference.untold().forEach(u -> blocks.add(Block.Item.of(0, untold(u))));
    }

    static String untold(Difference.Untold untold) {
        String side = untold.side() == Refusal.Refuser.BEFORE ? "before" : "after";
        return "The knowledge base " + side + " the change has no word for " + untold.what() + ": " + cases(untold.cases())
                + " decided by it without";
    }

    private static String who(Refusal refusal) {
        return switch (refusal.refuser()) {
            case BEFORE -> "refused before, decided after";
            case AFTER -> "decided before, refused after";
            case BOTH -> "refused by both";
        };
    }

    private void content() {
        Part part = null;
        for (Change change : difference.content()) {
            if (change.part() != part) {
                part = change.part();
                blocks.add(new Block.Heading(1, "Content: " + part.words()));
            }
            String title = change.title().isEmpty() ? "" : " " + change.title();
            blocks.add(Block.Item.of(0, Tone.STRONG, change.id() + title, change.manner().word()));
            change.edits().forEach(e -> blocks.add(Block.Item.of(1, e.sentence())));
            if (!change.note().isEmpty()) {
                blocks.add(Block.Item.of(1, change.note()));
            }
        }
    }
}
