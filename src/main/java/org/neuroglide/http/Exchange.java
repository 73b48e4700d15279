package org.neuroglide.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came, before anything of it is believed. Hides the web server. */
interface Exchange {
    String method();

    /** The path of the request as it was sent, without its query. */
    String path();

    @Nullable
    String header(String name);

    /** How often a header was sent. */
    int headers(String name);

    /** The names of all headers, as they were sent. */
    List<String> names();

    Map<String, String> parameters();

    Map<String, List<String>> query();

    /** Whether the other end of the connection is this machine. */
    boolean local();

    /** Bytes of the body as announced; negative where it was not. */
    long length();

    /** Whether there is nothing left of the body to read. Asking makes no caller send that waits to be asked. */
    boolean read();

    /** Whether something of the body has been read: who waits to be asked for it was asked, and sends. */
    boolean begun();

    /** When its head had come, as of {@link System#nanoTime()}. */
    long came();

    InputStream body() throws IOException;
}
