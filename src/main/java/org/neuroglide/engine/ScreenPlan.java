package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;

/** What a session must hold for complaints of one region and side, in the order in which it is inserted. */
final class ScreenPlan {
    private static final int SIDES = Side.values().length;
    private static final int[] NOWHERE = {-1, -1, -1, -1};

    /** What is asked in every such session. */
    private final List<ScreenItem> asked = new ArrayList<>();

    /** By number of the group: its items that are not asked, but that an answer to the group answers as well. */
    private final List<List<ScreenItem>> besides = new ArrayList<>();

    private final Map<String, int[]> places = new HashMap<>();

    /**
     * @param region a region of the vocabulary; empty where unknown, and then the items of all regions are asked
     * @param groups numbers of the groups
     * @param rules tell which patterns a fact could meet
     */
    ScreenPlan(Vocabulary vocabulary, String region, Side side, Map<String, Integer> groups, LiveRules rules) {
        groups.forEach((code, number) -> besides.add(new ArrayList<>()));
        for (Section section : List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY)) {
            for (VocabularyItem item : vocabulary.items(section)) {
                int group = groups.getOrDefault(item.group(), ScreenItem.NO_GROUP);
                for (Side each : sides(item, side)) {
                    place(ScreenItem.of(item, each, group, rules), isAsked(item, region));
                }
            }
        }
    }

    private void place(ScreenItem item, boolean isAsked) {
        if (isAsked) {
            places.computeIfAbsent(item.code(), c -> NOWHERE.clone())[
                    item.side().ordinal()] = asked.size();
            asked.add(item);
        } else if (item.group() != ScreenItem.NO_GROUP) {
            besides.get(item.group()).add(item);
        }
    }

    /** The items asked in the session, in a fixed order. */
    List<ScreenItem> asked() {
        return asked;
    }

    List<ScreenItem> besides(int group) {
        return besides.get(group);
    }

    /** Position of a finding among the items asked, or -1. */
    int position(String code, Side side) {
        int[] bySide = places.get(code);
        return bySide == null ? -1 : bySide[side.ordinal()];
    }

    private static boolean isAsked(VocabularyItem item, String region) {
        return item.screen() == Screen.CORE
                || item.screen() == Screen.REGION
                        && (region.isEmpty() || item.regions().contains(region));
    }

    private static Side[] sides(VocabularyItem item, Side side) {
        if (!item.sided() || side == Side.NONE) {
            return new Side[] {Side.NONE};
        }
        return side == Side.BOTH ? new Side[] {Side.LEFT, Side.RIGHT} : new Side[] {side};
    }
}
