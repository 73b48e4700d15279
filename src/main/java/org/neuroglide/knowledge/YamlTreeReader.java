package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds a {@link YamlTree} from the parser's events; nothing is constructed from the document but texts. */
final class YamlTreeReader {
    /** Characters of one document. The largest table is a tenth of it. */
    static final int MOST_CHARACTERS = 1_000_000;

    static final int DEEPEST = 32;
    private static final String CHECK = "check the brackets, quotes and commas of this line and the one before";

    /** A number has no exponent and few digits, so that no later arithmetic can be made to take long. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final String file;
    private final List<Problem> problems;
    private final Iterator<Event> events;

    private YamlTreeReader(String file, List<Problem> problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
    }

    static Optional<YamlTree> read(String file, String text, List<Problem> problems) {
        if (text.length() > MOST_CHARACTERS) {
            String message = "has " + text.length() + " characters, at most " + MOST_CHARACTERS + " are read";
            problems.add(TableProblem.YAML_TOO_LARGE.at(file, 0, "document", message, "split it into several files"));
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new YamlTreeReader(
                            file,
                            problems,
                            new Parse(settings).parseString(text).iterator())
                    .document();
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(file, e, text));
        } catch (YamlEngineException e) {
            problems.add(TableProblem.YAML_SYNTAX.at(file, 0, "document", oneLine(e.getMessage()), CHECK));
        } catch (Refused e) {
            problems.add(e.problem);
        }
        return Optional.empty();
    }

    private Optional<YamlTree> document() {
        events.next(); // stream start
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            problems.add(TableProblem.YAML_EMPTY.at(file, 0, "document", "is empty", "write its content; an empty table is { }"));
            return Optional.empty();
        }
        YamlTree root = value(events.next(), "", 0, 0);
        events.next(); // document end
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Refused(problem(
                    TableProblem.YAML_SECOND_DOCUMENT,
                    after,
                    "document",
                    "a second document starts with \"---\"",
                    "remove it"));
        }
        return Optional.of(root);
    }

    /** @param keyLine line of the key that the value belongs to, 0 where there is none */
    private YamlTree value(Event event, String path, int keyLine, int depth) {
        int line = keyLine > 0 ? keyLine : line(event);
        if (depth > DEEPEST) {
            throw new Refused(problem(
                    TableProblem.YAML_TOO_DEEP, event, path, "is nested deeper than " + DEEPEST + " levels", "nest it less deep"));
        }
        if (event instanceof AliasEvent alias) {
            problems.add(problem(
                    TableProblem.YAML_ALIAS,
                    event,
                    path,
                    "uses the alias *" + alias.getAlias() + "; aliases are not read",
                    "write the value out"));
            return YamlTree.scalar(YamlTree.Kind.NULL, file, line, path, "");
        }
        refuseAnchorAndTag((NodeEvent) event, path);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, path, line);
        }
        return event.getEventId() == Event.ID.SequenceStart ? list(path, line, depth) : map(path, line, depth);
    }

    private YamlTree scalar(ScalarEvent event, String path, int line) {
        String text = event.getValue();
        YamlTree.Kind kind = event.isPlain() ? plainKind(text) : YamlTree.Kind.TEXT;
        return YamlTree.scalar(kind, file, line, path, kind == YamlTree.Kind.NULL ? "" : text);
    }

    /** What a text without quotes is. */
    static YamlTree.Kind plainKind(String text) {
        return switch (text) {
            case "", "~", "null" -> YamlTree.Kind.NULL;
            case "true", "false" -> YamlTree.Kind.BOOLEAN;
            default -> NUMBER.matcher(text).matches() ? YamlTree.Kind.NUMBER : YamlTree.Kind.TEXT;
        };
    }

    private YamlTree list(String path, int line, int depth) {
        List<YamlTree> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(value(e, path + "[" + items.size() + "]", 0, depth + 1));
        }
        return YamlTree.list(file, line, path, items);
    }

    private YamlTree map(String path, int line, int depth) {
        Map<String, YamlTree> entries = new LinkedHashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            if (!(e instanceof ScalarEvent key)) {
                throw new Refused(problem(
                        TableProblem.YAML_KEY,
                        e,
                        path,
                        "has a key that is no word",
                        "put quotes around a text that starts with [ or {"));
            }
            refuseAnchorAndTag(key, path);
            String keyPath = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            YamlTree value = value(events.next(), keyPath, line(e), depth + 1);
            YamlTree earlier = entries.putIfAbsent(key.getValue(), value);
            if (earlier != null) {
                problems.add(problem(
                        TableProblem.YAML_DUPLICATE_KEY,
                        e,
                        keyPath,
                        "is already given in line " + earlier.line(),
                        "remove one of the two"));
            }
        }
        return YamlTree.map(file, line, path, entries);
    }

    private void refuseAnchorAndTag(NodeEvent event, String path) {
        event.getAnchor()
                .ifPresent(a -> problems.add(problem(
                        TableProblem.YAML_ALIAS,
                        event,
                        path,
                        "has the anchor &" + a + "; anchors are not read",
                        "remove it")));
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(t -> problems.add(
                problem(TableProblem.YAML_TAG, event, path, "has the tag " + t + "; tags are not read", "remove it")));
    }

    private Problem problem(TableProblem sort, Event at, String path, String message, String nextStep) {
        return sort.at(file, line(at), path.isEmpty() ? "document" : path, message, nextStep);
    }

    private static int line(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    private static Problem syntax(String file, MarkedYamlEngineException e, String text) {
        int line = e.getProblemMark()
                .or(e::getContextMark)
                .map(m -> m.getLine() + 1)
                .orElse(0);
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        String content = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        String indent =
                content.substring(0, content.length() - content.stripLeading().length());
        String next = indent.contains("\t") ? "indent with spaces, never with a tab" : nextStep(e.getProblem());
        return TableProblem.YAML_SYNTAX.at(file, line, "document", oneLine(context + e.getProblem()), next);
    }

    private static String nextStep(@Nullable String problem) {
        if (problem == null) {
            return CHECK;
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text in quotes that contains a colon and a space";
        }
        return problem.contains("expected <block end>")
                ? "check that the lines of this block start in the same column"
                : CHECK;
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.strip().replaceAll("\\s+", " ");
    }

    /** Ends the reading: what follows would be guessed. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }
}
