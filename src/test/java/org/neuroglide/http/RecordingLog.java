package org.neuroglide.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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

    /** Where a writing waits, so that a request can be held in flight; open unless a test closes it. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    /** Released once for each writing that has begun. */
    final Semaphore begun = new Semaphore(0);

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
        begun.release();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (broken) {
            throw new AuditException(List.of(new Problem("log-broken", "", 0, "log", "cannot be written", "")));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
