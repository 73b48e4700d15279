package planted.fhir;

import java.sql.Connection;
import planted.http.Server;

/** Breaks "fhir" and "database". */
public final class Resource {
    public void send(Server server, Connection connection) {}
}
