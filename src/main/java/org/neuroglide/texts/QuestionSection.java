package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;

/** What to ask or examine, by screening block, the blocks that could change most first. */
final class QuestionSection {
    private final Words words;
    private final Decision decision;

    QuestionSection(Words words, Decision decision) {
        this.words = words;
        this.decision = decision;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, Need.BLOCKING, blockingTitle());
        add(blocks, Need.ADVISED, "Also not assessed: counted as unknown, never as no");
        return blocks;
    }

    private String blockingTitle() {
        return switch (decision.disposition()) {
            case EMERGENCY, URGENT_REFERRAL -> "Not assessed: do not delay the referral for these";
            case DEFER -> "Not assessed: needed as well before any technique";
            default -> "Ask or examine first: no technique until these are answered";
        };
    }

    private void add(List<Block> blocks, Need need, String title) {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        for (Question question : decision.questions()) {
            if (question.need() == need) {
                groups.computeIfAbsent(question.group(), g -> new ArrayList<>()).add(question);
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, title));
        groups.forEach((group, questions) -> group(blocks, group, questions));
    }

    private void group(List<Block> blocks, String group, List<Question> questions) {
        String name = group.isEmpty() ? "Other" : Words.capital(words.code(group, Section.GROUPS));
        String code = group.isEmpty() ? "" : " (" + group + ")";
        blocks.add(new Block.Heading(2, name + code + stake(questions)));
        for (Question question : questions) {
            blocks.add(Block.Item.of(0, question.text() + " (" + question.code() + ")"));
        }
    }

    private static String stake(List<Question> questions) {
        return questions.stream()
                .map(Question::couldBecome)
                .min(Disposition::compareTo)
                .filter(d -> d.compareTo(Disposition.DEFER) <= 0)
                .map(d -> ": could become " + DispositionBanner.could(d))
                .orElse("");
    }
}
