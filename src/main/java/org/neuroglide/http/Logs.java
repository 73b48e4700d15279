package org.neuroglide.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.Feedback;

/** Opens the decision log of a configuration. */
final class Logs {
    private Logs() {}

    static DecisionLog open(Settings settings) {
        List<Object> kept = new CopyOnWriteArrayList<>();
        return new DecisionLog() {
            @Override
            public void append(Entry entry) {
                kept.add(entry.id());
            }

            @Override
            public void append(List<Feedback> feedback) {
                kept.addAll(feedback);
            }

            @Override
            public void close() {
                kept.clear();
            }
        };
    }
}
