package org.neuroglide.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.neuroglide.model.Presence;

/** Seeded choices. */
final class Dice {
    private final SplittableRandom random;

    Dice(SplittableRandom random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int from(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The value, or null for unknown. */
    <T> T maybe(double known, T value) {
        return chance(known) ? value : null;
    }

    Presence presence(double present, double known) {
        return !chance(known) ? Presence.NOT_ASSESSED : chance(present) ? Presence.PRESENT : Presence.ABSENT;
    }

    /** One of the choices, each as likely as its weight. */
    <T> T weighted(T[] choices, int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = random.nextInt(total);
        for (int i = 0; ; i++) {
            at -= weights[i];
            if (at < 0) {
                return choices[i];
            }
        }
    }

    <T> List<T> some(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
