package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** A caller is waited for no longer than a body may take from its first byte on, however often it is looked at. */
final class RemainderTest {
    private static final Limits LIMITS = Limits.DEFAULT;

    @Test
    void whoHasHadTheTimeOfABodyIsNotWaitedForAgain() {
        Remainder remainder = new Remainder(LIMITS);
        assertThat(remainder.taken(thatCame(System.nanoTime() - LIMITS.body().toNanos() - 1))).isFalse();
    }

    @Test
    void whoHasTimeLeftIsWaitedFor() {
        Remainder remainder = new Remainder(LIMITS);
        assertThat(remainder.taken(thatCame(System.nanoTime()))).isTrue();
    }

    /** A request of which the rest of the body comes at once, if only it is read. */
    private static Exchange thatCame(long when) {
        return (Exchange) Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {Exchange.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "read" -> false;
                    case "begun" -> true;
                    case "came" -> when;
                    case "length" -> 5L;
                    case "header" -> null;
                    case "body" -> InputStream.nullInputStream();
                    default -> throw new IOException(method.getName());
                });
    }
}
