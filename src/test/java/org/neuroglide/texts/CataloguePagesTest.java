package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

/** The catalogue as Markdown, as a reader of the repository sees it. */
class CataloguePagesTest {
    private static final Pattern LINK = Pattern.compile("[^!]\\[[^\\]]+\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern NAME = Pattern.compile("<a id=\"([^\"]*)\"></a>");

    private final SortedMap<String, String> files =
            new CataloguePages(Knowledge.bundled(), Map.of()).filesWithFigures();

    @Test
    void everyLinkReachesItsRowOrHeading() {
        Map<String, List<String>> anchors = files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> anchors(e.getValue())));
        files.forEach((path, text) -> LINK.matcher(text).results().forEach(link -> {
            String target = link.group(1).isEmpty()
                    ? path
                    : Path.of(path).resolveSibling(link.group(1)).normalize().toString();
            assertThat(files).as("%s links to %s", path, target).containsKey(target);
            if (link.group(2) != null) {
                assertThat(anchors.get(target))
                        .as("%s links to %s", path, target)
                        .contains(link.group(2));
            }
        }));
    }

    /** A link of a requirement that names a thing leads to the thing, not to its page. */
    @Test
    void requirementsLinkToRowsAndHeadings() {
        String page = files.get("traceability.md");

        assertThat(LINK.matcher(page).results()).isNotEmpty().allSatisfy(link -> assertThat(link.group(2))
                .as(link.group())
                .isNotBlank());
        assertThat(page).contains("](tests.md#", "](parameters.md#", "](codes.md#", "](sources.md#");
    }

    @Test
    void everyNameStandsOnceOnItsPage() {
        files.forEach((path, text) -> assertThat(NAME.matcher(text).results().map(m -> m.group(1)))
                .as(path)
                .doesNotHaveDuplicates());
    }

    private static List<String> anchors(String page) {
        Stream<String> headings = HEADING.matcher(page)
                .results()
                .map(m -> Markdown.anchor(m.group(1).replaceAll("\\[(.*)\\]\\(.*\\)", "$1").replace("\\", "")));
        return Stream.concat(headings, NAME.matcher(page).results().map(m -> m.group(1)))
                .toList();
    }
}
