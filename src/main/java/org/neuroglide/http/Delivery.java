package org.neuroglide.http;

import io.javalin.http.Context;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hands bodies of answers to their callers. A caller that reads slowly keeps its connection, but no thread, and that for
 * a bounded time: the idle timeout begins anew with every byte, and Jetty's least rate of an answer is not looked at
 * while nothing can be written.
 */
final class Delivery {
    /** What is larger leaves in pieces: each thread would keep a buffer of its size outside of the heap. */
    private static final int WHOLE = 262_144;

    private final Duration longest;
    private final Runnable givenUp;

    /** @param givenUp is told of every answer that was not taken in time */
    Delivery(Duration longest, Runnable givenUp) {
        this.longest = longest;
        this.givenUp = givenUp;
    }

    /** The request stays in flight until its caller has everything, so that a stop waits for it. */
    void send(Context context, byte[] body) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
        CompletableFuture<Void> sent = new CompletableFuture<>();
        if (body.length <= WHOLE) {
            // Where the caller has gone there is nobody to tell.
            request.getHttpOutput().sendContent(
                    ByteBuffer.wrap(body), Callback.from(() -> sent.complete(null), gone -> sent.complete(null)));
        } else {
            context.req().startAsync().setTimeout(0);
            request.getHttpOutput().setWriteListener(new InPieces(request.getHttpOutput(), body, sent));
        }
        if (!sent.isDone()) {
            Scheduler.Task end = end(request.getConnectionMetaData(), sent);
            context.future(() -> sent.thenRun(end::cancel));
        }
    }

    private Scheduler.Task end(ConnectionMetaData connection, CompletableFuture<Void> sent) {
        return connection.getConnector().getScheduler().schedule(() -> {
            if (!sent.isDone()) {
                givenUp.run();
                connection.getConnection().getEndPoint().close();
            }
        }, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Jetty writes one array in pieces of its buffer, and calls again when the last of them has left. */
    private static final class InPieces implements WriteListener {
        private final HttpOutput out;
        private final byte[] body;
        private final CompletableFuture<Void> sent;
        private boolean begun;

        InPieces(HttpOutput out, byte[] body, CompletableFuture<Void> sent) {
            this.out = out;
            this.body = body;
            this.sent = sent;
        }

        @Override
        public void onWritePossible() throws IOException {
            if (!begun) {
                begun = true;
                out.write(body);
            }
            if (out.isReady()) {
                sent.complete(null);
            }
        }

        @Override
        public void onError(Throwable gone) {
            sent.complete(null);
        }
    }
}
