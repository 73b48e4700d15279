package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What no answer can break, whoever makes it. */
final class CardTest {
    private static final Coding TOPIC = Topic.EMERGENCY.coding();
    private static final Source SOURCE = new Source("Neuroglide", "https://cds.example.org/", TOPIC);
    private static final String TASK = "{\"resourceType\":\"Task\"}";

    @Shows("cds-hooks_2.0#83")
    @Test
    void aSummaryIsBelow140CharactersAndCutBehindAWordAndNeverInItsHead() {
        String long139 = Summary.of("URGENT REFERRAL: no neural technique until seen.", "compression of the cord; ".repeat(20));
        assertThat(long139).hasSizeLessThan(140).startsWith("URGENT REFERRAL: no neural technique until seen.").endsWith("…");
        assertThat(long139).matches(".*(compression|of|the|cord)…");
        assertThat(Summary.of("TREAT.", "a b")).isEqualTo("TREAT. a b");
        assertThat(Summary.of("TREAT.", "x".repeat(133))).hasSizeLessThan(140).endsWith("…");
        assertThat(Summary.marked("[not logged]", long139)).hasSizeLessThan(140)
                .startsWith("[not logged] URGENT REFERRAL: no neural technique until seen.");
        card("x".repeat(139), List.of(), null);
        refused(() -> card("x".repeat(140), List.of(), null));
        refused(() -> card(" ", List.of(), null));
    }

    @Shows({"cds-hooks_2.0#93", "cds-hooks_2.0#122"})
    @Test
    void suggestionsSayHowManyMayBeChosenAndRecommendOneAtMostWhereOneMayBe() {
        Suggestion one = suggestion("s1", true);
        Suggestion two = suggestion("s2", true);
        assertThat(card("s", List.of(one, two), SelectionBehavior.ANY).suggestions()).hasSize(2);
        card("s", List.of(one, suggestion("s3", false)), SelectionBehavior.AT_MOST_ONE);
        refused(() -> card("s", List.of(one, two), SelectionBehavior.AT_MOST_ONE));
        refused(() -> card("s", List.of(one), null));
        refused(() -> card("s", List.of(), SelectionBehavior.ANY));
    }

    @Test
    void labelsActionsAndCodesAreNeverEmpty() {
        refused(() -> new Suggestion("", "s1", false, List.of(new Action("d", TASK))));
        refused(() -> new Suggestion("l", "", false, List.of(new Action("d", TASK))));
        refused(() -> new Suggestion("l", "s1", false, List.of()));
        refused(() -> new Action("", TASK));
        refused(() -> new Action("d", "{}"));
        refused(() -> new Coding("", "s", "d"));
        refused(() -> new Coding("c", "", "d"));
        refused(() -> new Coding("c", "s", " "));
        refused(() -> new Source("", "https://cds.example.org/", TOPIC));
        refused(() -> new Source("l", "/relative", TOPIC));
    }

    @Shows({"cds-hooks_2.0#146", "cds-hooks_2.0#147"})
    @Test
    void aContextIsForSmartAppsOnlyAndALinkIsAbsolute() {
        new Link("l", "https://app.example.org", Link.Type.SMART, "x");
        refused(() -> new Link("l", "https://app.example.org", Link.Type.ABSOLUTE, "x"));
        refused(() -> new Link("l", "page", Link.Type.ABSOLUTE, null));
        refused(() -> new Link("", "https://app.example.org", Link.Type.ABSOLUTE, null));
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        String written = StrictJson.write(card("s", List.of(), null));
        assertThat(written).doesNotContain("suggestions", "selectionBehavior", "overrideReasons", "links", "null");
    }

    @Test
    void aDetailIsBoundedAndSaysThatItIsCut() {
        String detail = CardDetail.bounded("- a line of the detail\n".repeat(10_000), "\nDecision 1\n");
        assertThat(detail.length()).isLessThanOrEqualTo(CardDetail.MOST);
        assertThat(detail.endsWith("- a line of the detail\n\n**This text is cut; the log holds the whole decision.**\n\nDecision 1\n"))
                .isTrue();
        assertThat(CardDetail.bounded("short\n", "\nfoot\n")).isEqualTo("short\n\nfoot\n");
    }

    private static Suggestion suggestion(String uuid, boolean recommended) {
        return new Suggestion("l", uuid, recommended, List.of(new Action("d", TASK)));
    }

    private static Card card(String summary, List<Suggestion> suggestions, SelectionBehavior behavior) {
        return new Card("u", summary, "d", Indicator.INFO, SOURCE, suggestions, behavior, List.of(), List.of());
    }

    private static void refused(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
    }
}
