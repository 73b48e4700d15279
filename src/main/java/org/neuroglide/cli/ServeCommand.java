package org.neuroglide.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.neuroglide.http.Server;
import org.neuroglide.http.Settings;
import org.neuroglide.http.SettingsReader;

/** Serves everything over HTTP until it is told to stop. */
final class ServeCommand implements Command {
    private static final String PORT = "--port";
    private static final String CONFIG = "--config";
    private static final String CHECK = "--check";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Serve CDS Hooks, FHIR and plain JSON over HTTP, with a decision log.",
                "With nothing given: on this machine only, port 8080, an embedded log, nobody is asked who they are. A"
                        + " file and the environment configure the rest; docs/operating.md has the table. Stops at"
                        + " SIGTERM when the requests in flight have finished.",
                List.of(),
                List.of(
                        Syntax.Option.value(PORT, "N", "Listen on this port; 0 for a free one."),
                        Syntax.Option.value(CONFIG, "FILE", "The configuration, in YAML."),
                        Syntax.Option.flag(CHECK, "Check the configuration and end; nothing is started."),
                        Options.KBASE),
                List.of("neuroglide serve", "neuroglide serve --config neuroglide.yaml --check", "neuroglide serve --port 8090"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Settings settings = new SettingsReader(desk.terminal().environment(), desk.terminal().folder())
                .read(arguments.path(CONFIG), arguments.has(PORT) ? arguments.text(PORT, "") : null, arguments.path(Options.KBASE_NAME));
        if (arguments.has(CHECK)) {
            Server.check(settings);
            desk.out().println("The configuration is fine.");
            return ExitCode.FINE;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Server server = Server.start(settings, opened -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            opened.close();
            stopped.countDown();
        }, "stop")));
        desk.out().println("Neuroglide serves " + settings.publicUrl() + " on port " + server.port() + ". Stop it with Ctrl+C.");
        desk.out().flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE;
    }
}
