package org.neuroglide.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the class path folder {@code web}: read once, kept compressed too. */
final class StaticFiles {
    /** Names of files as they are packed; no segment begins with a dot, so none leads upwards. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /** An expression with a thousand folders to match would take the whole stack. */
    private static final int LONGEST = 200;

    /** A folder that carries the version of its content: its files never change. */
    private static final Pattern VERSIONED = Pattern.compile("[a-z]+-[0-9]+(\\.[0-9]+)+/.*");

    private static final Map<String, String> TYPES = Map.of(
            "html", Answer.HTML,
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", Answer.JSON,
            "md", "text/plain; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "yaml", "application/yaml");

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(String type, byte[] plain, byte[] small, String tag) {}

    /**
     * @param known the tag of what the caller has already
     * @param encodings that the caller reads
     */
    Answer answer(String name, @Nullable String known, @Nullable String encodings) {
        Held file = name.length() <= LONGEST && NAME.matcher(name).matches() ? held.computeIfAbsent(name, StaticFiles::read) : null;
        if (file == null) {
            throw ServerException.refused(404, "not-found", "There is nothing here");
        }
        String keep = VERSIONED.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache";
        Map<String, String> headers = Map.of("ETag", file.tag, "Cache-Control", keep, "Vary", "Accept-Encoding");
        if (file.tag.equals(known)) {
            return Answer.empty(304).with(headers);
        }
        boolean small = encodings != null && encodings.contains("gzip") && file.small.length < file.plain.length;
        Answer answer = new Answer(200, file.type, small ? file.small : file.plain, headers);
        return small ? answer.with("Content-Encoding", "gzip") : answer;
    }

    /** What there is not is not kept either, or wrong names would fill the memory. */
    private static @Nullable Held read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null || type == null) {
                return null;
            }
            byte[] plain = in.readAllBytes();
            return new Held(type, plain, zipped(plain), tag(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
