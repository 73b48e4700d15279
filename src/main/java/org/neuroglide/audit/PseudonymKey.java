package org.neuroglide.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of the pseudonyms: the file of an embedded log, and what is made with it. */
final class PseudonymKey {
    private static final String FILE = "pseudonym.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private PseudonymKey() {}

    /**
     * The key of a folder, a random one made where there is no log yet, which only the owner of the file can read.
     *
     * @throws AuditException if the folder cannot be written; {@code log-key} where the log is there and its key is not
     */
    static String of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (Files.exists(folder.resolve(LogSettings.EMBEDDED_FILE))) {
                    throw lost(folder);
                }
                Files.createDirectories(folder, owner("rwx------"));
                make(folder, file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw AuditException.of("log-folder", "the folder of the log cannot be used: "
                    + e.getClass().getSimpleName() + " at " + FILE, "check that this user may write " + folder);
        }
    }

    /** With another key the same patient would have another pseudonym from now on, and nobody would see it. */
    private static AuditException lost(Path folder) {
        return AuditException.of("log-key", "has no key for its pseudonyms: " + FILE + " is missing in " + folder,
                "restore that file from the backup; or move the whole log elsewhere, and a new one with a new key is begun");
    }

    /** Written whole under another name first, so that a second process never reads half a key. */
    private static void make(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path whole = Files.createTempFile(folder, FILE, ".new", owner("rw-------"));
        Files.writeString(whole, Base64.getEncoder().encodeToString(random) + "\n", StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the one.
        } catch (UnsupportedOperationException e) {
            Files.copy(whole, file);
        } finally {
            Files.delete(whole);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** The pseudonym of a reference: HMAC-SHA-256 in hexadecimal digits; empty for none. */
    static String pseudonym(String key, String reference) {
        if (reference.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(reference.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
