package org.neuroglide.texts;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A plain tree as YAML 1.2, in the order of its maps. */
final class YamlText {
    private static final int WIDTH = 120;

    private YamlText() {}

    static String write(@Nullable Object tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                // The same list twice is written twice: anchors are no reading for people.
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }
}
