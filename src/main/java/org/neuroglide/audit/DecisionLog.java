package org.neuroglide.audit;

import java.util.List;

/** Where decisions and the feedback on their cards are kept, append-only. Thread-safe. */
public interface DecisionLog extends AutoCloseable {
    /**
     * Keeps a decision; returns when it is durable.
     *
     * @throws AuditException if it cannot be written
     */
    void append(Entry entry);

    /**
     * Keeps feedback, each once; returns when it is durable.
     *
     * @throws AuditException if it cannot be written
     */
    void append(List<Feedback> feedback);

    /** Writes what is still queued and closes the log. */
    @Override
    void close();
}
