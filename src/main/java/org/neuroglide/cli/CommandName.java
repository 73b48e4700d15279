package org.neuroglide.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Every command, in the order of the help. A command is only built when it is asked for. */
enum CommandName {
    DECIDE("decide", DecideCommand::new),
    HANDOUT("handout", HandoutCommand::new),
    EXPLAIN("explain", ExplainCommand::new),
    NEXT("next", NextCommand::new),
    TEST("test", TestCommand::new),
    LAWS("laws", LawsCommand::new),
    LINT("lint", LintCommand::new),
    MUTATE("mutate", MutateCommand::new),
    DIFF("diff", DiffCommand::new),
    RECORD("record", RecordCommand::new),
    REPLAY("replay", ReplayCommand::new),
    SERVE("serve", ServeCommand::new),
    RULES("rules", RulesCommand::new),
    VOCABULARY("vocabulary", VocabularyCommand::new),
    NEW("new", NewCommand::new),
    CATALOGUE("catalogue", CatalogueCommand::new),
    AUDIT("audit", AuditCommand::new),
    COMPLETION("completion", CompletionCommand::new);

    private final String word;
    private final Supplier<Command> command;

    CommandName(String word, Supplier<Command> command) {
        this.word = word;
        this.command = command;
    }

    String word() {
        return word;
    }

    Command command() {
        return command.get();
    }

    static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
}
