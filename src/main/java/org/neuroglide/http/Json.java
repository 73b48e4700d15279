package org.neuroglide.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every JSON text that comes in before anything else reads it: UTF-8, one object, no key twice, and no deeper,
 * longer or larger in its numbers than the limits say.
 */
final class Json {
    /** Digits of a number, and how far its point may be from them: no number of a body is made long by an exponent. */
    private static final int DIGITS = 25;

    private final JsonFactory factory;
    private final int values;

    Json(Limits limits) {
        this.values = limits.values();
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(DIGITS)
                        .maxNameLength(200)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** The text of bytes that must be UTF-8. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ServerException.refused(400, "json-encoding", "The body is not encoded in UTF-8");
        }
    }

    /**
     * The object that a text holds, as maps, lists, texts, {@link BigDecimal}s, truth values and null.
     *
     * @throws ServerException if it is no JSON object within the limits
     */
    Map<String, @Nullable Object> object(String text) {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ServerException.refused(400, "json-syntax", "The body is not a JSON object");
            }
            Map<String, @Nullable Object> read = map(parser, new int[] {0});
            if (parser.nextToken() != null) {
                throw ServerException.refused(400, "json-syntax", "More follows after the JSON object of the body");
            }
            return read;
        } catch (StreamConstraintsException e) {
            throw ServerException.refused(400, "json-limit", "The body is nested too deep, or a name or number in it is too long");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ServerException unreadable(IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.startsWith("Duplicate ")
                ? ServerException.refused(400, "json-duplicate-key", "A key stands twice in an object of the body")
                : ServerException.refused(400, "json-syntax", "The body is not JSON");
    }

    private Map<String, @Nullable Object> map(JsonParser parser, int[] count) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            map.put(name, value(parser, parser.nextToken(), count));
        }
        return map;
    }

    private List<@Nullable Object> list(JsonParser parser, int[] count) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token, count));
        }
        return list;
    }

    private @Nullable Object value(JsonParser parser, @Nullable JsonToken token, int[] count) throws IOException {
        if (++count[0] > values) {
            throw ServerException.refused(413, "json-values", "The body holds more than " + values + " values");
        }
        if (token == null) {
            throw ServerException.refused(400, "json-syntax", "The body is not JSON");
        }
        return switch (token) {
            case START_OBJECT -> map(parser, count);
            case START_ARRAY -> list(parser, count);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > DIGITS) {
            throw ServerException.refused(400, "json-limit", "A number of the body is too long");
        }
        return number;
    }
}
