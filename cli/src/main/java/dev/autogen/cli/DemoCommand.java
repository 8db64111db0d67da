package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.cli.demo.DemoProject;
import dev.autogen.cli.demo.DemoRows;
import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.EmbeddedServerException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen demo}. */
@Command(
        name = "demo",
        description = "Watch the whole way on a PostgreSQL of its own, with nothing to set up.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  autogen demo", "  autogen demo --pause", "  autogen demo --fast | less -R"})
final class DemoCommand implements Callable<Integer>, WithoutJson {

    private static final Duration IDLE_STOP = Duration.ofMinutes(2);

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(names = "--fast", description = "No pauses; the way it is when piped.")
    private boolean fast;

    @Option(names = "--pause", description = "Wait for Enter after every step.")
    private boolean pause;

    @Option(names = "--keep", description = "Leave the project's folder, to go on with it.")
    private boolean keep;

    /** Lets the launcher's build see quickly which classes the command needs. */
    @Option(names = "--chapters", hidden = true, defaultValue = "100", description = "Stop after so many chapters.")
    private int chapters;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        DemoProject project = DemoProject.create();
        DemoStage stage = stage(root, project);
        EmbeddedServer server = server(stage, project);
        Thread atInterrupt = new Thread(() -> interrupted(stage, server, project), "demo-cleaning");
        Runtime.getRuntime().addShutdownHook(atInterrupt);
        try {
            tell(stage, project, server);
        } catch (EmbeddedServerException e) {
            throw new AutogenException(e.code(), String.valueOf(e.getMessage()), e.nextStep(), e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
            clean(server, project);
        }
        if (keep) {
            stage.tell("The project is in " + project.folder() + "; its server stops when nobody uses it.");
        }
        return ExitCode.DONE;
    }

    private DemoStage stage(AutogenCommand root, DemoProject project) {
        var surroundings = root.surroundings();
        return new DemoStage(surroundings, root.console().outStyle(), pace(surroundings), project.folder());
    }

    private void tell(DemoStage stage, DemoProject project, EmbeddedServer server) {
        DemoStory.announce(stage, project);
        var address = server.start();
        var url = address.jdbcUrl(EmbeddedDatabase.DATABASE);
        new DemoStory(stage, project, new DemoRows(url, address.user(), address.password())).tell(chapters);
    }

    private void interrupted(DemoStage stage, EmbeddedServer server, DemoProject project) {
        stage.freeze();
        clean(server, project);
    }

    private void clean(EmbeddedServer server, DemoProject project) {
        if (!keep) {
            server.stop();
            project.delete();
        }
    }

    private DemoPace pace(Surroundings surroundings) {
        if (fast || !surroundings.terminals().out()) {
            return DemoPace.AT_ONCE;
        }
        return pause && surroundings.terminals().in() ? DemoPace.AT_KEY : DemoPace.READING;
    }

    /** The server the demo's own commands will find; its data need not survive a crash. */
    private static EmbeddedServer server(DemoStage stage, DemoProject project) {
        var options = EmbeddedOptions.defaults()
                .withDurable(false)
                .withIdleStop(IDLE_STOP)
                .withProgress(stage::note);
        return EmbeddedServer.at(EmbeddedDatabase.folder(project.folder()), options);
    }
}
