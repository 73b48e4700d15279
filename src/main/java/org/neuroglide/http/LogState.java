package org.neuroglide.http;

import java.util.List;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.Feedback;

/** A decision log that counts what is decided, and remembers whether its last writing went well. */
final class LogState implements DecisionLog {
    private final DecisionLog log;
    private final Metrics metrics;
    private volatile boolean writable = true;

    LogState(DecisionLog log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    boolean writable() {
        return writable;
    }

    @Override
    public void append(Entry entry) {
        boolean logged = false;
        try {
            watched(() -> log.append(entry));
            logged = true;
        } finally {
            metrics.decided(entry.inquiry().service(), entry.decision().disposition(), logged);
        }
    }

    @Override
    public void append(List<Feedback> feedback) {
        watched(() -> log.append(feedback));
    }

    private void watched(Runnable writing) {
        try {
            writing.run();
            writable = true;
        } catch (AuditException e) {
            writable = false;
            throw e;
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
