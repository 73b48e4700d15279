package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the byte form of {@link ContentOutput}. */
final class ContentInput {
    private final ByteBuffer in;
    private final String[] texts;

    ContentInput(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        texts = new String[in.getInt()];
        for (int i = 0; i < texts.length; i++) {
            int length = in.getInt();
            boolean latin = length >= 0;
            int size = latin ? length : ~length;
            texts[i] = new String(
                    bytes, in.position(), size, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            in.position(in.position() + size);
        }
    }

    int whole() {
        return in.getInt();
    }

    int tag() {
        return in.get();
    }

    String text() {
        return texts[in.getInt()];
    }

    BigDecimal number() {
        return new BigDecimal(text());
    }

    boolean bool() {
        return in.get() != 0;
    }

    <E> E constant(E[] constants) {
        return constants[in.get()];
    }

    List<String> texts() {
        return list(this::text);
    }

    <T> List<T> list(Supplier<T> element) {
        int size = in.getInt();
        if (size == 0) {
            return List.of();
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return Collections.unmodifiableList(list);
    }

    <T> Map<String, T> map(Supplier<T> element, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            T value = element.get();
            map.put(key.apply(value), value);
        }
        return map;
    }
}
