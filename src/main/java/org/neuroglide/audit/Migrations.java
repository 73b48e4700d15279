package org.neuroglide.audit;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migrations by name, so that nothing is scanned and they are found in a jar as well as in a folder. */
final class Migrations implements ResourceProvider {
    private static final String FOLDER = "audit/migration/";
    /** In their order. */
    static final List<String> NAMES = List.of("V1__decision_log.sql");

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.stream().filter(n -> name.equals(FOLDER + n) || name.equals(n)).findFirst().map(Migration::new).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(n -> n.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(n::endsWith))
                .<LoadableResource>map(Migration::new)
                .toList();
    }

    private static final class Migration extends LoadableResource {
        private final String name;

        Migration(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new StringReader(Tables.text("/" + FOLDER + name));
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return FOLDER + name;
        }
    }
}
