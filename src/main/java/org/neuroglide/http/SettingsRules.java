package org.neuroglide.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.hooks.HookSettings;
import org.neuroglide.model.Problem;

/** What settings must hold together. */
final class SettingsRules {
    private final List<Problem> problems = new ArrayList<>();

    private SettingsRules() {}

    /** @param addressed whether the public address was set */
    static List<Problem> of(Settings settings, boolean addressed) {
        SettingsRules rules = new SettingsRules();
        rules.access(settings, addressed);
        rules.issuers(settings.authentication());
        rules.servers(settings.fhir().allowed());
        rules.problems.addAll(Logs.problems(settings));
        if (settings.production()) {
            rules.production(settings);
        }
        if (settings.kbase() != null && !Files.isDirectory(settings.kbase())) {
            rules.add("kbase", "\"" + settings.kbase() + "\" is no folder", "give the folder that holds kbase.yaml");
        }
        if (settings.codeMap() != null && !Files.isRegularFile(settings.codeMap())) {
            rules.add("codeMap", "\"" + settings.codeMap() + "\" is no file", "check the path");
        }
        return rules.problems;
    }

    private void access(Settings settings, boolean addressed) {
        boolean required = settings.authentication().required();
        if (!required && !loopback(settings.host())) {
            add("authentication.required", "is off while others than this machine can reach the service",
                    "name authentication.issuers, or listen on 127.0.0.1");
        }
        String name = settings.publicUrl().replaceFirst("^https?://(\\[[^\\]]*]|[^/:]*).*$", "$1");
        if (!required && addressed && !loopback(name)) {
            add("publicUrl", "is an address for others while nobody is asked who they are", "name authentication.issuers, or leave it out");
        }
        if (required && !addressed) {
            add("publicUrl", "is missing; a token is for the exact address that is called", "set the address that callers use");
        }
        if (required && settings.authentication().issuers().isEmpty()) {
            add("authentication.issuers", "names nobody, so nobody could call", "name an issuer with its key set");
        }
    }

    private void issuers(Settings.Authentication authentication) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < authentication.issuers().size(); i++) {
            Settings.Issuer issuer = authentication.issuers().get(i);
            String place = "authentication.issuers[" + i + "]";
            if (!names.add(issuer.name())) {
                add(place, "names an issuer again", "keep one of them");
            }
            if (issuer.keySetUrl() == null && issuer.keySetFile() == null) {
                add(place, "has no keys", "add keySetUrl or keySetFile");
            }
            URI url = issuer.keySetUrl();
            if (url != null && !secure(url)) {
                add(place + ".keySetUrl", "is not https, so anyone on the way could put keys of their own in", "use https");
            }
            if (issuer.keySetFile() != null && !Files.isRegularFile(issuer.keySetFile())) {
                add(place + ".keySetFile", "\"" + issuer.keySetFile() + "\" is no file", "check the path");
            }
        }
    }

    private void servers(List<URI> servers) {
        for (int i = 0; i < servers.size(); i++) {
            if (!HookSettings.fetchable(servers.get(i))) {
                add("fhir.servers[" + i + "]", "is an address that nothing is fetched from: neither https nor this machine, or not plain",
                        "use https (http for localhost alone), no user in it and no .. in its path");
            }
        }
    }

    private void production(Settings settings) {
        if (!settings.authentication().required()) {
            add("authentication.required", "is off in production", "name authentication.issuers");
        }
        if (!settings.publicUrl().startsWith("https:")) {
            add("publicUrl", "is not https in production", "put a proxy with TLS before the service and name its address");
        }
        if (settings.log().pseudonymKey().isEmpty()) {
            add("log.pseudonymKey", "is missing in production", "make one with: openssl rand -base64 32");
        }
    }

    private static boolean secure(URI url) {
        String host = url.getHost();
        return "https".equals(url.getScheme()) || host != null && loopback(host);
    }

    private static boolean loopback(String host) {
        try {
            return host.equals("localhost") || isAddress(host) && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A name is not asked for: who answers for it could change. */
    private static boolean isAddress(String host) {
        return host.matches("[0-9.]+") || host.contains(":");
    }

    private void add(String place, String message, String nextStep) {
        problems.add(new Problem("setting", "", 0, place, message, nextStep));
    }
}
