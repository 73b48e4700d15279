package org.neuroglide.hooks;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The base address of a FHIR server, compared by scheme, host, port and path; nothing of it is looked up. */
record ServerAddress(String scheme, String host, int port, String path) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The server of an address; nothing where it could not be one, or is neither HTTPS nor on this machine. */
    static Optional<ServerAddress> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && LOOPBACK.contains(host);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!safe || path.contains("..") || path.toLowerCase(Locale.ROOT).contains("%2e")) {
            return Optional.empty();
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return Optional.of(new ServerAddress(scheme, host, port, withoutSlash(path)));
    }

    /** An address without the slashes at its end. A regular expression takes hours for a million slashes before a letter. */
    static String withoutSlash(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    /** Whether an address lies on this server, at its base or below. */
    boolean holds(URI uri) {
        return of(uri)
                .filter(a -> a.scheme.equals(scheme) && a.host.equals(host) && a.port == port)
                .filter(a -> a.path.equals(path) || a.path.startsWith(path + "/"))
                .isPresent();
    }
}
