package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line that is as it should be, and gives up on every other one: a full parser with its help and its
 * messages takes longer to start than the decision takes to make.
 */
final class PlainParser {
    private final Syntax syntax;
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> parameters = new ArrayList<>();

    private PlainParser(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The arguments; nothing where anything is unusual about them. */
    static Optional<Arguments> parse(Syntax syntax, List<String> words) {
        PlainParser parser = new PlainParser(syntax);
        return parser.read(words) ? Optional.of(new Arguments(parser.options, parser.parameters)) : Optional.empty();
    }

    private boolean read(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                parameters.add(word);
                continue;
            }
            Syntax.Option option = option(word);
            if (option == null || options.containsKey(option.name()) && !option.many()) {
                return false;
            }
            List<String> values = options.computeIfAbsent(option.name(), n -> new ArrayList<>());
            if (!option.isFlag()) {
                i++;
                if (i == words.size() || !isValue(option, words.get(i))) {
                    return false;
                }
                values.add(words.get(i));
            }
        }
        return isRightNumber();
    }

    private Syntax.@Nullable Option option(String word) {
        for (Syntax.Option option : syntax.options()) {
            if (option.name().equals(word)) {
                return option;
            }
        }
        return null;
    }

    private static boolean isValue(Syntax.Option option, String word) {
        return !word.startsWith("-")
                && (option.words().isEmpty() || option.words().contains(word));
    }

    private boolean isRightNumber() {
        int least = 0;
        long most = 0;
        for (Syntax.Parameter parameter : syntax.parameters()) {
            least += parameter.least();
            most += parameter.most();
        }
        return parameters.size() >= least && parameters.size() <= most;
    }
}
