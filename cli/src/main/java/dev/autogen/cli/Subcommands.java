package dev.autogen.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * The subcommands. Picocli takes longer to get to know all of them than most of them take to run, so that a call gets along with
 * those its arguments name, as long as it does.
 */
final class Subcommands {

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("init", InitCommand.class);
        BY_NAME.put("adopt", AdoptCommand.class);
        BY_NAME.put("revision", RevisionCommand.class);
        BY_NAME.put("diff", DiffCommand.class);
        BY_NAME.put("check", CheckCommand.class);
        BY_NAME.put("review", ReviewCommand.class);
        BY_NAME.put("upgrade", UpgradeCommand.class);
        BY_NAME.put("downgrade", DowngradeCommand.class);
        BY_NAME.put("current", CurrentCommand.class);
        BY_NAME.put("heads", HeadsCommand.class);
        BY_NAME.put("branches", BranchesCommand.class);
        BY_NAME.put("history", HistoryCommand.class);
        BY_NAME.put("show", ShowCommand.class);
        BY_NAME.put("edit", EditCommand.class);
        BY_NAME.put("merge", MergeCommand.class);
        BY_NAME.put("squash", SquashCommand.class);
        BY_NAME.put("stamp", StampCommand.class);
        BY_NAME.put("prove", ProveCommand.class);
        BY_NAME.put("doctor", DoctorCommand.class);
        BY_NAME.put("completion", CompletionCommand.class);
        BY_NAME.put("demo", DemoCommand.class);
    }

    private Subcommands() {}

    /** The names of all, in the order of the help. */
    static List<String> all() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Those that stand among the arguments, each once, be it as the value of an option. */
    static List<String> among(String... arguments) {
        return Arrays.stream(arguments).filter(BY_NAME::containsKey).distinct().toList();
    }

    static void add(List<String> names, CommandLine commandLine) {
        names.forEach(name -> commandLine.addSubcommand(name, BY_NAME.get(name)));
    }
}
