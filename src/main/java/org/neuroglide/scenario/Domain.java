package org.neuroglide.scenario;

import java.util.List;
import org.neuroglide.knowledge.Vocabulary.Section;

/** Which words a field of an expectation may hold. */
sealed interface Domain {
    /**
     * A constant of the model.
     *
     * @param extra a further word beside the constants, or empty
     */
    record Constant(Class<? extends Enum<?>> type, String extra) implements Domain {
        Constant(Class<? extends Enum<?>> type) {
            this(type, "");
        }
    }

    /** A code of the vocabulary. */
    record Code(List<Section> sections) implements Domain {
        Code(Section... sections) {
            this(List.of(sections));
        }
    }

    /** The id of an active rule. */
    record Rule() implements Domain {}

    /** The id of a technique. */
    record TechniqueId() implements Domain {}

    /** What a bar or limit reaches; its words follow from the {@code scope} beside it. */
    record Target() implements Domain {}

    /** A whole number, 0 or more. */
    record Whole() implements Domain {}

    /** An ISO date. */
    record Day() implements Domain {}

    /** One of a few words. */
    record Word(List<String> words) implements Domain {}
}
