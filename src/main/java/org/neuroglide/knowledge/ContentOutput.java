package org.neuroglide.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The byte form that {@link ContentInput} reads: all texts once, then records as indexes of texts. Written and read by
 * the same build, so the form carries no version.
 */
final class ContentOutput {
    /** Writes one element. */
    interface Element<T> {
        void write(T value) throws IOException;
    }

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(bytes);

    void text(String text) throws IOException {
        Integer index = texts.putIfAbsent(text, texts.size());
        body.writeInt(index == null ? texts.size() - 1 : index);
    }

    void whole(int number) throws IOException {
        body.writeInt(number);
    }

    void tag(int tag) throws IOException {
        body.writeByte(tag);
    }

    void bool(boolean value) throws IOException {
        body.writeBoolean(value);
    }

    void constant(Enum<?> constant) throws IOException {
        body.writeByte(constant.ordinal());
    }

    void texts(Collection<String> values) throws IOException {
        list(values, this::text);
    }

    <T> void list(Collection<T> values, Element<T> element) throws IOException {
        body.writeInt(values.size());
        for (T value : values) {
            element.write(value);
        }
    }

    /** Everything written: the number of texts; for each whether it is Latin-1 (else UTF-8), its length, its bytes; the rest. */
    byte[] toBytes() throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(result);
        all.writeInt(texts.size());
        for (String text : texts.keySet()) {
            boolean latin = text.chars().allMatch(c -> c < 256);
            byte[] encoded = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            all.writeInt(latin ? encoded.length : ~encoded.length);
            all.write(encoded);
        }
        all.write(bytes.toByteArray());
        return result.toByteArray();
    }
}
