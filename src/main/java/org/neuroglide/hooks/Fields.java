package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neuroglide.model.Problem;

/**
 * The fields of a JSON object. What is wrong is added to one list, without the value; the reader goes on with an empty one.
 * Fields that nobody asks for are let be.
 */
final class Fields {
    private final String path;
    private final JsonNode object;
    private final List<Problem> problems;

    Fields(String path, JsonNode object, List<Problem> problems) {
        this.path = path;
        this.object = object;
        this.problems = problems;
    }

    /** A required text that is not empty and is as a check wants it; {@code wanted} says how in words. */
    String text(String name, Predicate<String> check, String wanted) {
        return require(name) ? optional(name, check, wanted) : "";
    }

    String text(String name) {
        return text(name, t -> true, "a text that is not empty");
    }

    /** A text that may be missing; then it is empty. */
    String optional(String name, Predicate<String> check, String wanted) {
        if (!given(name)) {
            return "";
        }
        JsonNode value = object.get(name);
        if (!value.isTextual()) {
            wrong("wrong-type", name, "is no text", "give " + wanted);
        } else if (value.asText().isBlank() || !check.test(value.asText())) {
            wrong("bad-value", name, "is not what this field holds", "give " + wanted);
        } else {
            return value.asText();
        }
        return "";
    }

    /** A required whole number. */
    int number(String name) {
        if (!require(name)) {
            return 0;
        }
        JsonNode value = object.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            wrong("wrong-type", name, "is no whole number", "give a whole number");
            return 0;
        }
        return value.intValue();
    }

    /** An object that may be missing; then it has no fields. */
    JsonNode object(String name) {
        if (given(name) && !object.get(name).isObject()) {
            wrong("wrong-type", name, "is no object", "give an object");
            return MissingNode.getInstance();
        }
        return given(name) ? object.get(name) : MissingNode.getInstance();
    }

    JsonNode requiredObject(String name) {
        return require(name) ? object(name) : MissingNode.getInstance();
    }

    /** The fields of an inner object. */
    Fields within(String name, JsonNode inner) {
        return new Fields(place(name), inner, problems);
    }

    /** The entries of a required list. */
    List<JsonNode> list(String name) {
        if (!require(name)) {
            return List.of();
        }
        if (!object.get(name).isArray()) {
            wrong("wrong-type", name, "is no list", "give a list");
            return List.of();
        }
        List<JsonNode> entries = new ArrayList<>();
        object.get(name).forEach(entries::add);
        return entries;
    }

    JsonNode get(String name) {
        return object.path(name);
    }

    boolean given(String name) {
        return object.hasNonNull(name);
    }

    private boolean require(String name) {
        if (!given(name)) {
            wrong("missing-field", name, "is required", "give it");
        }
        return given(name);
    }

    void wrong(String code, String name, String message, String nextStep) {
        problems.add(new Problem(code, "", 0, place(name), message, nextStep));
    }

    String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
