package org.neuroglide.cli;

import java.util.List;
import java.util.function.Supplier;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.whatif.WhatIf;
import org.neuroglide.proof.whatif.WhatIfPage;
import org.neuroglide.proof.whatif.WhatIfSearch;
import org.neuroglide.proof.whatif.WhatIfTree;
import org.neuroglide.texts.Page;

/** Answers {@code explain --what-would-change}. */
final class WhatWouldChange {
    private static final String NAME = "--budget";
    private static final int USUAL = 2000;

    static final Syntax.Option BUDGET = Syntax.Option.value(
            NAME, "N", "With --what-would-change: how many cases may be decided in the search (" + USUAL + ").");

    static final Syntax.Option FORMAT = Syntax.Option.oneOf(
            "--format",
            "FORM",
            List.of("page", "json"),
            "With --what-would-change: page for people (default), or json: the same as one line.");

    private final Knowledge knowledge;
    private final WhatIfSearch search;

    WhatWouldChange(DecisionEngine engine, Arguments arguments) {
        this.knowledge = engine.knowledge();
        this.search = new WhatIfSearch(engine, budget(arguments));
    }

    /** @param technique its id or name; empty where the disposition is asked for */
    void answer(PatientCase given, String technique, Arguments arguments, Desk desk) {
        WhatIfPage pages = new WhatIfPage(Desk.words(knowledge), knowledge.vocabulary());
        WhatIfTree trees = new WhatIfTree(Desk.words(knowledge));
        boolean json = arguments.text(FORMAT.name(), "page").equals("json");
        if (technique.isEmpty()) {
            WhatIf lessStrict = search.lessStrict(given);
            WhatIf stricter = search.stricter(given);
            print(json, () -> trees.disposition(lessStrict, stricter), () -> pages.disposition(lessStrict, stricter), arguments, desk);
            return;
        }
        Technique found = ExplainCommand.technique(knowledge, technique)
                .orElseThrow(() -> ExplainCommand.unknown(knowledge, technique));
        WhatIf answer = search.recommended(given, found);
        print(json, () -> trees.technique(found, answer), () -> pages.technique(found, answer), arguments, desk);
    }

    private static void print(boolean json, Supplier<String> tree, Supplier<Page> page, Arguments arguments, Desk desk) {
        if (json) {
            desk.out().println(tree.get());
        } else {
            desk.print(page.get(), arguments);
        }
    }

    private static int budget(Arguments arguments) {
        String text = arguments.text(NAME, "" + USUAL);
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new MisuseException(NAME + " wants a number of cases, not \"" + text + "\"", "write it as " + USUAL);
        }
        return Integer.parseInt(text);
    }
}
