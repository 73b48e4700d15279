package org.neuroglide.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.neuroglide.model.Problem;

/** A log in memory that can be made to fail. Like every log it keeps the same feedback once. */
public final class RecordingLog implements DecisionLog {
    public final List<Entry> entries = new CopyOnWriteArrayList<>();
    public final CopyOnWriteArrayList<Feedback> feedback = new CopyOnWriteArrayList<>();
    public volatile boolean broken;
    public volatile boolean closed;

    /** Where a writing waits, so that a request can be held in flight; open unless a test closes it. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /** Released once for each writing that has begun. */
    public final Semaphore begun = new Semaphore(0);

    @Override
    public void append(Entry entry) {
        check();
        entries.add(entry);
    }

    @Override
    public void append(List<Feedback> more) {
        check();
        feedback.addAllAbsent(more);
    }

    private void check() {
        begun.release();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (broken) {
            throw new AuditException(List.of(new Problem("log-full", "", 0, "log", "cannot be written", "make room")));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
