package org.neuroglide.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.neuroglide.knowledge.Knowledge;

/**
 * Calls {@code patient-view} of a running server and prints throughput, latency and errors. With a rate, calls are due at
 * fixed times and latency counts from when a call was due, so that a stalled server cannot hide behind waiting clients.
 */
public final class ServerLoad {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final List<HookBodies.HookBody> bodies;
    private final double rate;
    private final long start = System.nanoTime();
    private final long counted;
    private final long end;
    private final AtomicLong warmed = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    private ServerLoad(URI service, List<HookBodies.HookBody> bodies, double rate, int warm, int seconds) {
        this.service = service;
        this.bodies = bodies;
        this.rate = rate;
        this.counted = start + Duration.ofSeconds(warm).toNanos();
        this.end = counted + Duration.ofSeconds(seconds).toNanos();
    }

    /**
     * @param arguments base address, seconds, clients, calls a second (0 for as many as the clients can), seconds of half
     *     that load before, which are not counted: server and client are both compiled while they run; and the file that gets the
     *     id of every acknowledged decision
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<HookBodies.HookBody> bodies = HookBodies.of(Knowledge.bundled());
        int seconds = Integer.parseInt(arguments[1]);
        ServerLoad load = new ServerLoad(
                URI.create(arguments[0] + "/cds-services/" + ServedHook.ID), bodies, Double.parseDouble(arguments[3]),
                Integer.parseInt(arguments[4]), seconds);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            clients.add(new Thread(load::client));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        load.report(seconds, bodies);
        Files.write(Path.of(arguments[5]), load.acknowledged);
    }

    private void client() {
        calls(warmed, start, rate / 2, counted);
        calls(next, counted, rate, end);
    }

    private void calls(AtomicLong numbers, long from, double aSecond, long until) {
        while (true) {
            long number = numbers.getAndIncrement();
            long due = aSecond > 0 ? from + (long) (number * 1e9 / aSecond) : System.nanoTime();
            if (due >= until) {
                return;
            }
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            call(bodies.get((int) (number % bodies.size())), due);
        }
    }

    private void call(HookBodies.HookBody body, long due) {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Neuroglide-As-Of", body.asOf())
                .POST(HttpRequest.BodyPublishers.ofString(body.json()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (due >= counted) {
                latencies.add(System.nanoTime() - due);
            }
            if (response.statusCode() == 200) {
                acknowledged.add(ServedHook.decision(response.body()));
            } else {
                errors.add("status " + response.statusCode());
            }
        } catch (IOException e) {
            errors.add(String.valueOf(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(int seconds, List<HookBodies.HookBody> bodies) {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("bodies %d, mean %d bytes%n", bodies.size(),
                (long) bodies.stream().mapToInt(b -> b.json().length()).average().orElse(0));
        System.out.printf("calls %d, a second %.0f, acknowledged %d, errors %d %s%n", sorted.length,
                sorted.length / (double) seconds, acknowledged.size(), errors.size(),
                errors.stream().distinct().toList());
        if (sorted.length > 0) {
            System.out.printf("ms: p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f%n", at(sorted, .5), at(sorted, .9),
                    at(sorted, .99), at(sorted, .999), at(sorted, 1));
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))] / 1e6;
    }
}
