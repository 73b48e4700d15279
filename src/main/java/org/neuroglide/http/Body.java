package org.neuroglide.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request, within its size, its time and the room for all bodies; memory is taken as it arrives. */
final class Body {
    static final int PIECE = 16_384;

    private Body() {}

    static byte[] read(Exchange exchange, Limits limits, BodyBudget.Claim room) {
        if (exchange.length() > limits.bytes()) {
            throw tooLarge(limits);
        }
        long end = System.nanoTime() + limits.body().toNanos();
        ByteArrayOutputStream all = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = exchange.body();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                room.take(n);
                all.write(piece, 0, n);
                if (all.size() > limits.bytes()) {
                    throw tooLarge(limits);
                }
                if (System.nanoTime() > end) {
                    throw slow();
                }
            }
        } catch (IOException e) {
            throw slow();
        }
        return all.toByteArray();
    }

    private static ServerException tooLarge(Limits limits) {
        return ServerException.refused(413, "body-too-large", "The body has more than " + limits.bytes() + " bytes");
    }

    private static ServerException slow() {
        return ServerException.refused(408, "body-timeout", "The body did not arrive in time");
    }
}
