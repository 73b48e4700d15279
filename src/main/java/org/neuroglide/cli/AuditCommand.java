package org.neuroglide.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the decision log. */
final class AuditCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Verify, show, replay, export and seal the decision log.",
                "",
                List.of(),
                List.of(),
                List.of("neuroglide audit verify --log neuroglide-log", "neuroglide audit replay --log neuroglide-log"));
    }

    @Override
    public Map<String, Command> below() {
        Map<String, Command> below = new LinkedHashMap<>();
        below.put("verify", new AuditVerifyCommand());
        below.put("show", new AuditShowCommand());
        below.put("replay", new AuditReplayCommand());
        below.put("export", new AuditExportCommand());
        below.put("feedback", new AuditFeedbackCommand());
        below.put("seal", new AuditSealCommand());
        below.put("prepare", new AuditPrepareCommand());
        return below;
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        throw new MisuseException(
                "neuroglide audit needs to know what", "run neuroglide audit verify, or neuroglide audit --help");
    }
}
