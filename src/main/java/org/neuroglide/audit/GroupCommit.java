package org.neuroglide.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.neuroglide.audit.ChainWriter.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that writes what many callers want written. What came while a batch was committed is the next batch: one
 * flush of the disk answers all of it. A caller waits until its batch is committed, and for a bounded time.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_BATCH = 200;

    private final Consumer<List<Wanted>> writer;
    private final BlockingQueue<Waiting> queue;
    private final Duration timeout;
    private final Thread thread;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile boolean writable = true;

    /** One caller. It may give up while it waits; then it is not written any more. */
    private static final class Waiting {
        private final Wanted wanted;
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private final AtomicBoolean taken = new AtomicBoolean();

        Waiting(Wanted wanted) {
            this.wanted = wanted;
        }

        /** True for whoever comes first: the writer that takes it, or the caller that gives up. */
        boolean take() {
            return taken.compareAndSet(false, true);
        }
    }

    /** @param writer writes a batch, all or nothing, and returns when it is durable */
    GroupCommit(Consumer<List<Wanted>> writer, int queueSize, Duration timeout) {
        this.writer = writer;
        this.queue = new ArrayBlockingQueue<>(queueSize);
        this.timeout = timeout;
        this.thread = new Thread(this::run, "decision-log");
        thread.setDaemon(true);
        thread.start();
    }

    int queued() {
        return queue.size();
    }

    boolean isWritable() {
        return writable;
    }

    void write(Wanted wanted) {
        Waiting waiting = new Waiting(wanted);
        if (!open.get()) {
            throw closed();
        }
        if (!queue.offer(waiting)) {
            throw AuditException.of("log-full", "has no room for another entry: " + queue.size() + " wait to be written",
                    "try again, or find out why the database is slow");
        }
        if (!open.get() && queue.remove(waiting)) {
            throw closed();
        }
        await(waiting);
    }

    private void await(Waiting waiting) {
        try {
            waiting.written.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Leaves the queue to those who still wait. If the writer has it already, nobody knows yet how that ends.
            if (waiting.take()) {
                queue.remove(waiting);
            }
            throw unwritable(" within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            waiting.take();
            Thread.currentThread().interrupt();
            throw unwritable(": the request was stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AuditException known ? new AuditException(known.problems()) : unwritable("");
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        while (open.get() || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    batch.removeIf(w -> !w.take());
                    commit(batch);
                }
            } catch (InterruptedException e) {
                open.set(false);
            } finally {
                batch.clear();
            }
        }
    }

    private void commit(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch);
        } catch (Throwable e) {
            if (batch.size() > 1 && mayBeOfOneEntry(e)) {
                each(batch);
            } else {
                failed(batch, e, false);
            }
        }
    }

    private void write(List<Waiting> batch) {
        writer.accept(batch.stream().map(w -> w.wanted).toList());
        if (!writable) {
            LOG.info("The decision log is written again");
        }
        writable = true;
        batch.forEach(w -> w.written.complete(null));
    }

    /** One entry that cannot be written takes no other one down. It is refused at the end: a log that took others is writable. */
    private void each(List<Waiting> batch) {
        Map<Waiting, Throwable> refused = new LinkedHashMap<>();
        for (Waiting one : batch) {
            try {
                write(List.of(one));
            } catch (Throwable e) {
                refused.put(one, e);
            }
        }
        boolean tookOthers = refused.size() < batch.size();
        refused.forEach((one, e) -> failed(List.of(one), e, tookOthers));
    }

    /** Whether the failure may be that of a single entry: the database refused it, or it never came to the database. */
    private static boolean mayBeOfOneEntry(Throwable e) {
        return Database.sql(e) == null || isOfTheData(e);
    }

    /** Whether the database answered and refused what was written: SQL states 22 (data) and 23 (constraint). */
    private static boolean isOfTheData(Throwable e) {
        SQLException sql = Database.sql(e);
        String state = sql == null ? null : sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Said once, not for each batch of an outage. */
    private void failed(List<Waiting> batch, Throwable e, boolean tookOthers) {
        String state = Database.state(e);
        if (writable) {
            LOG.error("The decision log cannot be written: {}{}", e.getClass().getSimpleName(), state);
        }
        writable = tookOthers || isOfTheData(e);
        AuditException refused = unwritable(state);
        batch.forEach(w -> w.written.completeExceptionally(refused));
    }

    private static AuditException unwritable(String how) {
        return AuditException.of("log-unwritable", "cannot be written" + how, "check that its database runs and has room");
    }

    private static AuditException closed() {
        return AuditException.of("log-closed", "is closed", "start the program again");
    }

    /** Writes what is queued; whoever comes later is refused. */
    @Override
    public void close() {
        open.set(false);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
            left.written.completeExceptionally(closed());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
