package org.neuroglide.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.neuroglide.knowledge.Knowledge;

/**
 * Sends mutated bodies to every address of a running server that takes one, and checks each answer: 2xx, or 4xx with an
 * OperationOutcome; no trace of a stack, no silence. The same seed sends the same bodies.
 */
public final class ServerFuzz {
    /** A sound body, where it is sent, and its day. */
    record Sound(String path, String type, String asOf, String body) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final List<Sound> sound;
    private final long inputs;
    private final long seed;
    private final AtomicLong next = new AtomicLong();
    private final Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();

    ServerFuzz(String base, List<Sound> sound, long inputs, long seed) {
        this.base = base;
        this.sound = sound;
        this.inputs = inputs;
        this.seed = seed;
    }

    /** @param arguments base address, inputs, seed, threads */
    public static void main(String[] arguments) throws InterruptedException {
        List<Sound> sound = FuzzBodies.of(Knowledge.bundled());
        ServerFuzz fuzz = new ServerFuzz(arguments[0], sound, Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        fuzz.run(Integer.parseInt(arguments[3]));
        System.out.println("inputs " + fuzz.inputs + ", answers " + fuzz.answers);
        fuzz.faults.forEach((fault, example) -> System.out.println(fault + "\n  " + example));
        System.exit(fuzz.faults.isEmpty() ? 0 : 1);
    }

    /** What was found wrong, each kind with the first input that shows it; empty where all is well. */
    Map<String, String> faults() {
        return new TreeMap<>(faults);
    }

    /** How many answers of each address and status there were. */
    Map<String, AtomicLong> answers() {
        return answers;
    }

    void run(int threads) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            clients.add(new Thread(this::client));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
    }

    private void client() {
        for (long number = next.getAndIncrement(); number < inputs; number = next.getAndIncrement()) {
            Sound base = sound.get((int) (number % sound.size()));
            send(base, new Mutations(seed + number).of(base.body()), number);
        }
    }

    private void send(Sound to, String body, long number) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + to.path()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", to.type())
                .header("Neuroglide-As-Of", to.asOf())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            answers.computeIfAbsent(to.path() + " " + response.statusCode(), s -> new AtomicLong()).incrementAndGet();
            String fault = fault(response.statusCode(), response.body());
            if (!fault.isEmpty()) {
                faults.putIfAbsent(to.path() + " " + fault, "input " + number + ": " + shortened(body) + "\n  answer: " + shortened(response.body()));
            }
        } catch (IOException e) {
            faults.putIfAbsent(to.path() + " no answer: " + e.getClass().getSimpleName(), "input " + number + ": " + shortened(body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fault(int status, String body) {
        if (status / 100 != 2 && status / 100 != 4) {
            return "status " + status;
        }
        if (status / 100 == 4 && !body.contains("\"resourceType\":\"OperationOutcome\"")) {
            return "status " + status + " without an OperationOutcome";
        }
        return body.contains("Exception") || body.contains("\tat ") ? "a trace of a fault" : "";
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }
}
