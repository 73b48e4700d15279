package org.neuroglide.http;

import java.util.List;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.Feedback;

/** A decision log that remembers whether its last writing went well, for the health of the service. */
final class LogState implements DecisionLog {
    private final DecisionLog log;
    private volatile boolean writable = true;

    LogState(DecisionLog log) {
        this.log = log;
    }

    boolean writable() {
        return writable;
    }

    @Override
    public void append(Entry entry) {
        watched(() -> log.append(entry));
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
