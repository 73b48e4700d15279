package org.neuroglide.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.Feedback;
import org.neuroglide.model.Problem;

/** A log in memory that can be made to fail. */
final class RecordingLog implements DecisionLog {
    final List<Entry> entries = new CopyOnWriteArrayList<>();
    final List<Feedback> feedback = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    volatile boolean closed;

    @Override
    public void append(Entry entry) {
        check();
        entries.add(entry);
    }

    @Override
    public void append(List<Feedback> more) {
        check();
        feedback.addAll(more);
    }

    private void check() {
        if (broken) {
            throw new AuditException(List.of(new Problem("log-broken", "", 0, "log", "cannot be written", "")));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
