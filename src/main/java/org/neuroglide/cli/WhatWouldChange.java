package org.neuroglide.cli;

import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.whatif.WhatIfPage;
import org.neuroglide.proof.whatif.WhatIfSearch;
import org.neuroglide.texts.Page;

/** Answers {@code explain --what-would-change}. */
final class WhatWouldChange {
    private static final String NAME = "--budget";
    private static final int USUAL = 2000;

    static final Syntax.Option BUDGET = Syntax.Option.value(
            NAME, "N", "With --what-would-change: how many cases may be decided in the search (" + USUAL + ").");

    private final Knowledge knowledge;
    private final WhatIfSearch search;

    WhatWouldChange(DecisionEngine engine, Arguments arguments) {
        this.knowledge = engine.knowledge();
        this.search = new WhatIfSearch(engine, budget(arguments));
    }

    /** @param technique its id or name; empty where the disposition is asked for */
    Page page(PatientCase given, String technique) {
        WhatIfPage pages = new WhatIfPage(Desk.words(knowledge), knowledge.vocabulary());
        if (technique.isEmpty()) {
            return pages.disposition(search.lessStrict(given), search.stricter(given));
        }
        Technique found = ExplainCommand.technique(knowledge, technique)
                .orElseThrow(() -> ExplainCommand.unknown(knowledge, technique));
        return pages.technique(found, search.recommended(given, found));
    }

    private static int budget(Arguments arguments) {
        String text = arguments.text(NAME, "" + USUAL);
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new MisuseException(NAME + " wants a number of cases, not \"" + text + "\"", "write it as " + USUAL);
        }
        return Integer.parseInt(text);
    }
}
