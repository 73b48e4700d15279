package org.neuroglide.http;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Where requests with a body are worked on: a bounded number at once, each for a bounded time. */
final class Bench implements AutoCloseable {
    private final Limits limits;
    private final Semaphore places;
    private final BodyBudget budget;
    private final ExecutorService workers;

    Bench(Limits limits) {
        this(limits, BodyBudget.of(limits));
    }

    Bench(Limits limits, BodyBudget budget) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent());
        this.budget = budget;
        AtomicInteger count = new AtomicInteger();
        this.workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "work-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    Limits limits() {
        return limits;
    }

    /**
     * Reads a body in the caller's thread and works on it in another, for no longer than the limit.
     *
     * @throws ServerException 429 if too many, or too many bytes, are worked on, 503 if it takes too long
     */
    Answer work(Function<BodyBudget.Claim, byte[]> reading, Function<byte[], Answer> work) {
        if (!places.tryAcquire()) {
            throw ServerException.refused(429, "too-many-requests", "Too many requests are being worked on",
                    Map.of("Retry-After", "1"));
        }
        BodyBudget.Claim room = budget.claim();
        Future<Answer> answer;
        try {
            byte[] body = reading.apply(room);
            // The place is free again when the work has ended, not when its caller has given up waiting.
            answer = workers.submit(() -> {
                try {
                    return work.apply(body);
                } finally {
                    room.giveBack();
                    places.release();
                }
            });
        } catch (RuntimeException | Error e) {
            room.giveBack();
            places.release();
            throw e;
        }
        return await(answer);
    }

    private Answer await(Future<Answer> answer) {
        try {
            return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It is left to end by itself: an interrupt would close the files of an embedded database.
            throw tooLong();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooLong();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static ServerException tooLong() {
        return ServerException.refused(503, "time-limit", "The answer took too long", Map.of("Retry-After", "5"));
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
