package org.neuroglide.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.neuroglide.model.Problem;

/** Reads and writes FHIR R4 resources as JSON. Thread-safe. */
public final class Fhir {
    /** The canonical addresses of what this project defines begin with this; a name, not a place to call. */
    public static final String CANONICAL = "https://neuroglide.org/fhir";

    private Fhir() {}

    /**
     * Reads a resource; whatever FHIR R4 does not allow is refused.
     *
     * @throws FhirException if the text is no such resource
     */
    public static <R extends IBaseResource> R read(Class<R> type, String json) {
        try {
            return parser().parseResource(type, json);
        } catch (RuntimeException | StackOverflowError e) {
            // Beside its DataFormatException the parser throws what it stumbles over, such as NullPointerException for an entry
            // of a bundle whose resource is no object. The tags of a narrative can be nested deeper than its stack.
            throw new FhirException(List.of(new Problem(
                    "bad-resource",
                    "",
                    0,
                    type.getSimpleName(),
                    "is no such FHIR R4 resource",
                    "check it with a FHIR validator")));
        }
    }

    /** A resource as JSON on one line. */
    public static String write(IBaseResource resource) {
        return parser().encodeResourceToString(resource);
    }

    /** Parsers are cheap and not thread-safe: a new one each time. */
    private static IParser parser() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
