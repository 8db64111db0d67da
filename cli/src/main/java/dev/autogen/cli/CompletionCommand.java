package dev.autogen.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen completion}. */
@Command(
        name = "completion",
        description = "Print the script that lets a shell complete commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  source <(autogen completion bash)                 (in ~/.bashrc)",
            "  source <(autogen completion zsh)                  (in ~/.zshrc, below compinit)",
            "  autogen completion bash > /etc/bash_completion.d/autogen"
        })
final class CompletionCommand implements Callable<Integer>, WithoutJson {

    /** The shells; the names are what users type. */
    enum Shell {
        bash,
        zsh
    }

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("unused") // it says which shell was meant; the script is the same
    private Shell shell = Shell.bash;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        CommandLine everything = new CommandLine(new AutogenCommand(root.surroundings()));
        Subcommands.add(Subcommands.all(), everything);
        // One script for both: in zsh it loads what lets zsh complete as bash does.
        String script = AutoComplete.bash("autogen", everything);
        root.console().out().print(script);
        return ExitCode.DONE;
    }
}
