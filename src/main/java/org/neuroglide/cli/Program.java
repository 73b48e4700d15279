package org.neuroglide.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neuroglide.audit.AuditException;
import org.neuroglide.engine.CaseException;
import org.neuroglide.http.ServerException;
import org.neuroglide.knowledge.KnowledgeException;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.texts.HandoutException;

/** Finds the command, runs it, and turns whatever goes wrong into an exit code and a message without a stack trace. */
final class Program {
    private final Terminal terminal;

    Program(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String... words) {
        try {
            return runCommand(Arrays.asList(words));
        } catch (MisuseException e) {
            terminal.err().println("neuroglide: " + e.render());
            return ExitCode.MISUSE;
        } catch (KnowledgeException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (ScenarioException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (AuditException e) {
            int code = new Desk(terminal).problems(e.problems(), terminal.err());
            return e.code().equals("log-damaged") ? code : ExitCode.MISUSE;
        } catch (HandoutException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (ServerException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (CaseException e) {
            int code = new Desk(terminal).problems(e.problems(), terminal.err());
            return e.refused() ? code : ExitCode.FAULT;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return fault(e);
        }
    }

    private int runCommand(List<String> words) {
        Optional<Command> named = words.isEmpty()
                ? Optional.empty()
                : CommandName.of(words.get(0)).map(CommandName::command);
        if (named.isPresent() && named.get().below().isEmpty()) {
            Optional<Arguments> arguments = PlainParser.parse(named.get().syntax(), words.subList(1, words.size()));
            if (arguments.isPresent()) {
                return named.get().run(arguments.get(), new Desk(terminal));
            }
        }
        return new FullParser(terminal).run(words);
    }

    private int fault(Throwable e) {
        terminal.err().println("neuroglide: a fault of the program: " + e + ".");
        if (terminal.debug()) {
            e.printStackTrace(terminal.err());
        } else {
            terminal.err().println("  Maybe set NEUROGLIDE_DEBUG=true, run it again and report what it prints.");
        }
        return ExitCode.FAULT;
    }
}
