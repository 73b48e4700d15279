package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.neuroglide.model.Presence;

/** Seeded choices. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(SplittableRandom random) {
        this.random = random;
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public int from(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The value, or null for unknown. */
    public <T> T maybe(double known, T value) {
        return chance(known) ? value : null;
    }

    public Presence presence(double present, double known) {
        return !chance(known) ? Presence.NOT_ASSESSED : chance(present) ? Presence.PRESENT : Presence.ABSENT;
    }

    /** One of the choices, each as likely as its weight. */
    public <T> T weighted(T[] choices, int... weights) {
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

    public <T> List<T> some(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
