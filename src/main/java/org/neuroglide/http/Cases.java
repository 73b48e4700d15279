package org.neuroglide.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.texts.CanonicalJson;

/** The case of a request, read and checked like every other case. */
final class Cases {
    private final CaseReader reader;
    private final Json json;

    Cases(Knowledge knowledge, Json json) {
        this.reader = new CaseReader(knowledge);
        this.json = json;
    }

    /**
     * @throws ServerException if the body is no JSON object within the limits
     * @throws org.neuroglide.scenario.ScenarioException with every problem of the case
     */
    PatientCase read(Call call) {
        Map<String, @Nullable Object> tree = new TreeMap<>(json.object(call.body()));
        if (call.asOf() != null) {
            tree.putIfAbsent("asOf", call.asOf().toString());
        }
        return reader.readText("case", CanonicalJson.write(tree)).patientCase();
    }
}
