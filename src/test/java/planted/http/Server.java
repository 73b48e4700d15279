package planted.http;

import planted.cli.Command;

/** Breaks "http". */
public final class Server {
    public void start(Command command) {}
}
