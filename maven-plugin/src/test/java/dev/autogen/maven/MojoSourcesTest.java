package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The goals are the commands: their classes are what {@link MojoSource} makes of the command line's own description, so that no command
 * and no option is forgotten. {@code -Dautogen.golden=write} writes them.
 */
class MojoSourcesTest {

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    private static final Path SOURCES = Path.of("src/main/java/dev/autogen/maven");

    @Test
    void everyCommandIsAGoalWithAllItsOptions() throws IOException {
        List<String> differing = new ArrayList<>();
        Set<String> expected = new TreeSet<>(Set.of("CommandMojo.java", "ConfiguredMojo.java"));
        check("ConfiguredMojo.java", MojoSource.ofSettings(), differing);
        for (Goal goal : Goal.all()) {
            expected.add(goal.className() + ".java");
            check(goal.className() + ".java", MojoSource.of(goal), differing);
        }
        assertThat(differing)
                .as("not what the commands say about themselves; written anew by -Dautogen.golden=write")
                .isEmpty();
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Mojo.java")))
                    .as("classes of goals without a command")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void check(String name, String source, List<String> differing) throws IOException {
        Path file = SOURCES.resolve(name);
        if (REWRITE) {
            Files.writeString(file, source);
        } else if (Files.notExists(file) || !Files.readString(file).equals(source)) {
            differing.add(name);
        }
    }

    /** Another option that happens to be called as a setting gets a name of its own in {@link CommandModel}. */
    @Test
    void optionsThatAreSettingsMeanTheSame() {
        CommandModel model = new CommandModel();
        Set<String> settings = new TreeSet<>();
        for (CommandLine command : model.root().subcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String key = CommandModel.key(command.getCommandName(), option);
                if (!option.inherited() && CommandModel.SETTINGS.contains(key)) {
                    settings.add(option.longestName());
                }
            }
        }
        assertThat(settings).containsExactly("--accept-hazards", "--format", "--online");
    }

    @Test
    void whatAllCommandsTakeAllGoalsTake() throws IOException {
        String common = Files.readString(SOURCES.resolve("CommandMojo.java"));
        for (OptionSpec option : new CommandModel().root().options()) {
            String name = option.longestName();
            if (option.usageHelp() || option.versionHelp() || name.equals("-D")) {
                continue;
            }
            String key = CommandModel.key("autogen", option);
            assertThat(CommandModel.SETTINGS.contains(key) || common.contains("property = \"autogen." + key + "\""))
                    .as(name + " is neither a setting nor a parameter of CommandMojo")
                    .isTrue();
        }
    }
}
