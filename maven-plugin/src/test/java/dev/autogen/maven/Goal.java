package dev.autogen.maven;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a goal.
 *
 * @param parameters what the command takes besides what all commands take, and besides settings
 */
record Goal(String name, String description, List<GoalParameter> parameters) {

    Goal {
        parameters = List.copyOf(parameters);
    }

    /** All goals, in the order of the help. */
    static List<Goal> all() {
        CommandModel model = new CommandModel();
        return model.root().subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> model.isGoal(command.name()))
                .map(Goal::of)
                .toList();
    }

    private static Goal of(CommandSpec command) {
        List<GoalParameter> parameters = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            boolean own = !option.inherited() && !option.hidden() && !option.usageHelp() && !option.versionHelp();
            if (own && !CommandModel.SETTINGS.contains(CommandModel.key(command.name(), option))) {
                parameters.add(GoalParameter.of(command.name(), option));
            }
        }
        command.positionalParameters().forEach(place -> parameters.add(GoalParameter.of(place)));
        return new Goal(command.name(), String.join(" ", command.usageMessage().description()), parameters);
    }

    /** {@code CheckMojo}. */
    String className() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Mojo";
    }
}
