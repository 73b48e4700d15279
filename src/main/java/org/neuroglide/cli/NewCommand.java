package org.neuroglide.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes files to start from. */
final class NewCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Write a well-formed file to start from.",
                "neuroglide new case --region cervical > case.yaml",
                "neuroglide new rule PR-900 precautions/example \"Example: what the rule states\"");
        spec.usageMessage().synopsisSubcommandLabel("(case | rule)");
        spec.addSubcommand("case", new NewCaseCommand().spec());
        spec.addSubcommand("rule", new NewRuleCommand().spec());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        throw new MisuseException("neuroglide new needs to know what", "run neuroglide new case or neuroglide new rule");
    }
}
