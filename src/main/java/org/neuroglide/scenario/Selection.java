package org.neuroglide.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which scenarios to run. A scenario is selected if it meets every part that is not empty.
 *
 * @param paths files, folders, or {@code FILE#id} for one scenario
 * @param ids ids of scenarios
 * @param tags a scenario with one of these tags is selected
 * @param onlyFailed only scenarios that failed when they were last run
 */
public record Selection(List<Path> paths, Set<String> ids, Set<String> tags, boolean onlyFailed) {
    /** Every scenario of the files and folders. */
    public static Selection of(Path... paths) {
        return new Selection(List.of(paths), Set.of(), Set.of(), false);
    }

    /** Whether every scenario of the paths is selected. */
    public boolean all() {
        return ids.isEmpty() && tags.isEmpty() && !onlyFailed && paths.stream().noneMatch(p -> !idOf(p).isEmpty());
    }

    boolean takes(Scenario scenario, Set<String> failedBefore) {
        return (ids.isEmpty() || ids.contains(scenario.id()))
                && (tags.isEmpty() || scenario.tags().stream().anyMatch(tags::contains))
                && (!onlyFailed || failedBefore.contains(scenario.reference()))
                && named(scenario);
    }

    /** A file that is only named with ids gives those scenarios. */
    private boolean named(Scenario scenario) {
        List<Path> same = paths.stream()
                .filter(p -> fileOf(p).equals(Path.of(scenario.file())))
                .toList();
        return same.isEmpty() || same.stream().anyMatch(p -> idOf(p).isEmpty() || idOf(p).equals(scenario.id()));
    }

    /** The file or folder, in one spelling, so that a scenario has one reference however it is named. */
    static Path fileOf(Path path) {
        String text = path.toString();
        int hash = text.lastIndexOf('#');
        return (hash < 0 ? path : Path.of(text.substring(0, hash))).normalize();
    }

    private static String idOf(Path path) {
        String text = path.toString();
        int hash = text.lastIndexOf('#');
        return hash < 0 ? "" : text.substring(hash + 1);
    }
}
