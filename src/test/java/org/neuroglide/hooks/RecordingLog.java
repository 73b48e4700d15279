package org.neuroglide.hooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.Feedback;
import org.neuroglide.model.Problem;

/** A log in memory that can be told to fail. */
final class RecordingLog implements DecisionLog {
    final List<Entry> entries = new ArrayList<>();
    final Set<Feedback> feedback = new LinkedHashSet<>();
    boolean broken;

    @Override
    public void append(Entry entry) {
        fail();
        entries.add(entry);
    }

    @Override
    public void append(List<Feedback> more) {
        fail();
        feedback.addAll(more);
    }

    private void fail() {
        if (broken) {
            throw new AuditException(List.of(new Problem("log-full", "", 0, "log", "cannot be written", "make room")));
        }
    }

    @Override
    public void close() {}
}
