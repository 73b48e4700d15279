package org.neuroglide.http;

import java.time.Duration;

/**
 * What one request may take, so that none keeps the service from the others.
 *
 * @param bytes most bytes of a body
 * @param depth most levels of nesting in a body
 * @param values most values in a body
 * @param concurrent most requests that are worked on at once; the next is answered 429
 * @param connections most open connections
 * @param body longest time for a body to arrive
 * @param idle longest silence on a connection
 * @param answer longest time for an answer
 * @param send longest time for a caller to take an answer
 * @param stop longest time that a stop waits for the requests in flight
 */
public record Limits(
        int bytes,
        int depth,
        int values,
        int concurrent,
        int connections,
        Duration body,
        Duration idle,
        Duration answer,
        Duration send,
        Duration stop) {
    /** Far above what a visit needs. */
    public static final Limits DEFAULT = new Limits(
            2_000_000,
            40,
            50_000,
            100,
            1_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15));
}
