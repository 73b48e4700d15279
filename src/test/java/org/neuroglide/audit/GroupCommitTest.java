package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neuroglide.audit.ChainWriter.Wanted;

class GroupCommitTest {
    private static final Wanted NOTHING = new Wanted(List.of(), List.of());
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        goOn.countDown();
        threads.shutdown();
    }

    /** Holds its first batch back until it is let go on. */
    private void held(List<Wanted> batch) {
        batches.add(batch.size());
        writing.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Future<?>> write(GroupCommit commits, int times) {
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            waiting.add(threads.submit(() -> commits.write(NOTHING)));
        }
        return waiting;
    }

    private static void untilQueued(GroupCommit commits, int wanted) {
        while (commits.queued() != wanted) {
            Thread.onSpinWait();
        }
    }

    /** Writes anew where the writer did not come to it in its short time; ends when the writer is held and nothing waits. */
    private void untilTaken(GroupCommit commits) {
        while (writing.getCount() > 0) {
            try {
                commits.write(NOTHING);
            } catch (AuditException tooLate) {
                assertThat(tooLate.code()).isEqualTo("log-unwritable");
            }
        }
    }

    private static String refusal(GroupCommit commits) {
        return catchThrowableOfType(AuditException.class, () -> commits.write(NOTHING)).code();
    }

    @Test
    void whatCameDuringACommitIsTheNextBatch() throws InterruptedException, ExecutionException {
        try (GroupCommit commits = new GroupCommit(this::held, 100, LONG)) {
            List<Future<?>> waiting = new ArrayList<>(write(commits, 1));
            writing.await();
            waiting.addAll(write(commits, 30));
            untilQueued(commits, 30);
            assertThat(waiting).noneMatch(Future::isDone);
            goOn.countDown();
            for (Future<?> one : waiting) {
                one.get();
            }
        }
        assertThat(batches).containsExactly(1, 30);
    }

    @Test
    void aFullQueueRefusesAndWhatWaitsIsWritten() throws InterruptedException, ExecutionException {
        try (GroupCommit commits = new GroupCommit(this::held, 3, LONG)) {
            List<Future<?>> waiting = new ArrayList<>(write(commits, 1));
            writing.await();
            waiting.addAll(write(commits, 3));
            untilQueued(commits, 3);
            assertThat(refusal(commits)).isEqualTo("log-full");
            goOn.countDown();
            for (Future<?> one : waiting) {
                one.get();
            }
        }
        assertThat(batches).containsExactly(1, 3);
    }

    @Test
    void whoWaitsTooLongIsRefusedAndNotWrittenAnyMore() throws InterruptedException, ExecutionException {
        try (GroupCommit commits = new GroupCommit(this::held, 3, Duration.ofMillis(100))) {
            threads.submit(() -> untilTaken(commits)).get();
            assertThat(refusal(commits)).isEqualTo("log-unwritable");
            assertThat(commits.queued()).isZero();
            goOn.countDown();
        }
        assertThat(batches).containsExactly(1);
    }

    @Test
    void closingWritesWhatIsQueued() throws InterruptedException, ExecutionException {
        GroupCommit commits = new GroupCommit(this::held, 10, LONG);
        List<Future<?>> waiting = new ArrayList<>(write(commits, 1));
        writing.await();
        waiting.addAll(write(commits, 5));
        untilQueued(commits, 5);
        Future<?> closing = threads.submit(commits::close);
        goOn.countDown();
        closing.get();
        for (Future<?> one : waiting) {
            one.get();
        }
        assertThat(batches).containsExactly(1, 5);
        assertThat(refusal(commits)).isEqualTo("log-closed");
    }

    @Test
    void anErrorOfTheProgramRefusesItsBatchAndTheNextOneIsWritten() {
        List<RuntimeException> failures = new ArrayList<>(List.of(new IllegalStateException("Marker of a patient")));
        Consumer<List<Wanted>> failing = batch -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
        };
        try (GroupCommit commits = new GroupCommit(failing, 10, LONG)) {
            AuditException refused = catchThrowableOfType(AuditException.class, () -> commits.write(NOTHING));
            assertThat(refused.code()).isEqualTo("log-unwritable");
            assertThat(refused).hasMessageNotContaining("Marker");
            assertThat(commits.isWritable()).isFalse();
            commits.write(NOTHING);
            assertThat(commits.isWritable()).isTrue();
        }
    }

    @Test
    void anErrorOfTheProgramInOneEntryTakesNoOtherOneDown() throws InterruptedException {
        Wanted unbindable = new Wanted(List.of(), List.of());
        Consumer<List<Wanted>> failing = batch -> {
            held(batch);
            if (batch.stream().anyMatch(w -> w == unbindable)) {
                throw new IllegalArgumentException("no such argument");
            }
        };
        try (GroupCommit commits = new GroupCommit(failing, 10, LONG)) {
            List<Future<?>> good = new ArrayList<>(write(commits, 1));
            writing.await();
            good.addAll(write(commits, 3));
            untilQueued(commits, 3);
            Future<?> bad = threads.submit(() -> commits.write(unbindable));
            untilQueued(commits, 4);
            goOn.countDown();
            assertThatThrownBy(bad::get).hasCauseInstanceOf(AuditException.class);
            assertThat(good).allSatisfy(one -> one.get());
            assertThat(commits.isWritable()).as("the others were written").isTrue();
        }
        assertThat(batches).containsExactly(1, 4, 1, 1, 1, 1);
    }
}
