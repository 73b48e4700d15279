package org.neuroglide.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neuroglide.proof.laws.LawRun;
import org.neuroglide.proof.laws.LawRun.Found;

/** Tells what is found, and how far the run is. */
final class LawsAccount implements LawRun.Watcher {
    private static final String BACK = "\r\u001b[K";
    private static final long NANOS = 1_000_000_000L;

    private final Desk desk;
    private final @Nullable Path folder;
    private final long start = System.nanoTime();
    private long saidAt = start;

    LawsAccount(Desk desk, @Nullable Path folder) {
        this.desk = desk;
        this.folder = folder;
    }

    @Override
    public void portion(long done, long all) {
        long now = System.nanoTime();
        boolean attended = desk.terminal().attended();
        if (!attended && now - saidAt < 60 * NANOS) {
            return;
        }
        saidAt = now;
        long seconds = Math.max(1, (now - start) / NANOS);
        long left = (all - done) * seconds / Math.max(1, done);
        String line = done + " of " + all + " cases, " + done / seconds + " a second, "
                + (left < 120 ? left + " s" : left / 60 + " min") + " left";
        desk.terminal().err().print(attended ? BACK + line : line + "\n");
        desk.terminal().err().flush();
    }

    @Override
    public void found(Found found) {
        end();
        desk.out().println("\n" + found.title());
        desk.out().println(found.what());
        if (folder == null) {
            desk.out().println("\n" + found.scenario());
        } else {
            desk.writeAsked(folder.resolve(found.file()), found.scenario(), true);
        }
        desk.out().flush();
    }

    void end() {
        if (desk.terminal().attended()) {
            desk.terminal().err().print(BACK);
            desk.terminal().err().flush();
        }
    }
}
