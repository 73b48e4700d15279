package planted.scenario;

import org.kie.api.KieBase;
import planted.texts.Page;

/** Breaks "scenario" and "drools". */
public record Scenario(String id) {
    public Page page(KieBase base) {
        return new Page();
    }
}
