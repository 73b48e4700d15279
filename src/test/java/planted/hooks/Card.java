package planted.hooks;

import io.javalin.Javalin;
import planted.http.Server;

/** Breaks "hooks" and "server". */
public final class Card {
    public void show(Server server, Javalin javalin) {}
}
