package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.VocabularyItem.StandardCode;

/**
 * One item of the assessment form: the one description that the questionnaire is written from and answers are read by.
 *
 * @param place where the answer goes; null where it steers the form only
 * @param options the closed list of answers of a choice
 * @param min least number; null without a limit
 * @param max greatest number; null without a limit
 * @param length most characters of a text, most decimals of a number
 * @param shown the item is there where one of these holds; always where there is none
 */
record FormItem(
        String linkId,
        FormType type,
        String text,
        String help,
        @Nullable FormPlace place,
        List<FormOption> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int length,
        List<Shown> shown,
        boolean required,
        boolean repeats,
        List<StandardCode> codes,
        List<FormItem> items) {
    /**
     * Shows an item where a question has an answer.
     *
     * @param answer a code of the question's list; {@code true} for a yes
     */
    record Shown(String question, String list, String answer) {}

    private static FormItem plain(String linkId, FormType type, String text, @Nullable FormPlace place) {
        return new FormItem(
                linkId, type, text, "", place, List.of(), null, null, 0, List.of(), false, false, List.of(), List.of());
    }

    static FormItem group(String linkId, String text, List<FormItem> items) {
        return plain(linkId, FormType.GROUP, text, null).with(items);
    }

    static FormItem display(String linkId, String text) {
        return plain(linkId, FormType.DISPLAY, text, null);
    }

    static FormItem choice(String linkId, String text, @Nullable FormPlace place, List<FormOption> options) {
        return plain(linkId, FormType.CHOICE, text, place).with(options, false);
    }

    static FormItem yesNo(String linkId, String text) {
        return plain(linkId, FormType.YES_NO, text, null);
    }

    static FormItem date(String linkId, String text, @Nullable FormPlace place) {
        return plain(linkId, FormType.DATE, text, place);
    }

    static FormItem whole(String linkId, String text, FormPlace place, int min, int max) {
        return plain(linkId, FormType.WHOLE, text, place).within(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0);
    }

    static FormItem decimal(String linkId, String text, FormPlace place, BigDecimal min, BigDecimal max, int decimals) {
        return plain(linkId, FormType.DECIMAL, text, place).within(min, max, decimals);
    }

    static FormItem text(String linkId, String text, FormPlace place, int most) {
        FormItem item = plain(linkId, FormType.TEXT, text, place);
        return item.within(null, null, most);
    }

    private FormItem within(@Nullable BigDecimal least, @Nullable BigDecimal most, int size) {
        return new FormItem(
                linkId, type, text, help, place, options, least, most, size, shown, required, repeats, codes, items);
    }

    FormItem with(List<FormItem> below) {
        return new FormItem(
                linkId, type, text, help, place, options, min, max, length, shown, required, repeats, codes, below);
    }

    FormItem with(List<FormOption> answers, boolean several) {
        return new FormItem(
                linkId, type, text, help, place, answers, min, max, length, shown, required, several, codes, items);
    }

    FormItem helped(String words) {
        return new FormItem(
                linkId, type, text, words, place, options, min, max, length, shown, required, repeats, codes, items);
    }

    FormItem coded(List<StandardCode> standard) {
        return new FormItem(
                linkId, type, text, help, place, options, min, max, length, shown, required, repeats, standard, items);
    }

    FormItem needed() {
        return new FormItem(
                linkId, type, text, help, place, options, min, max, length, shown, true, repeats, codes, items);
    }

    FormItem shownWhen(List<Shown> any) {
        return new FormItem(
                linkId, type, text, help, place, options, min, max, length, any, required, repeats, codes, items);
    }

    /** Shown where an item of a closed list has this answer. */
    FormItem shownWhen(FormItem question, String answer) {
        String list = question.options().isEmpty() ? "" : question.options().get(0).list();
        return shownWhen(List.of(new Shown(question.linkId(), list, answer)));
    }
}
