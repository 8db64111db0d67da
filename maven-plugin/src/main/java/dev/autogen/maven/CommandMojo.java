package dev.autogen.maven;

import static java.util.Objects.requireNonNull;

import dev.autogen.cli.HostedCommand;
import dev.autogen.config.BuildSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Runs a command of {@code autogen} on the project at hand. What it does is the command's; here is how Maven is told. */
public abstract class CommandMojo extends ConfiguredMojo {

    private static final int DONE = 0;

    private static final int DIFFERENCES_FOUND = 3;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject mavenProject;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /** Do nothing. */
    @Parameter(property = "autogen.skip", defaultValue = "false")
    private boolean skip;

    /** Settings file; {@code autogen.properties} in the folder of the project when not given. */
    @Parameter(property = "autogen.config")
    private @Nullable String config;

    /** Print one JSON document to standard output, and with {@code mvn -q} nothing else. */
    @Parameter(property = "autogen.json", defaultValue = "false")
    private boolean json;

    /** Print results and errors only, as {@code mvn -q} does. */
    @Parameter(property = "autogen.quiet", defaultValue = "false")
    private boolean quiet;

    /** Print more. */
    @Parameter(property = "autogen.verbose", defaultValue = "false")
    private boolean verbose;

    /** Whether results have colours: {@code always} or {@code never}. */
    @Parameter(property = "autogen.color", defaultValue = "never")
    private String color = "never";

    /** Settings that go to Hibernate as they are; on the command line {@code -Dautogen.hibernate.…}. */
    @Parameter
    private @Nullable Map<String, String> hibernate;

    /** Whether what is found fails the build; for {@code diff}, which shows differences, {@code false} when not given. */
    @Parameter(property = "autogen.fail-on-findings")
    private @Nullable Boolean failOnFindings;

    /** What is the goal's own. */
    abstract void arguments(Arguments arguments);

    /** Whether the command looks at the classes of the project. */
    boolean readsClasses() {
        return true;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Typed typed = new Typed(session().getUserProperties());
        if (typed.isYes("skip", skip)) {
            getLog().info("Skipped, because autogen.skip is set.");
            return;
        }
        typed.refuseMistyped(GoalKeys.of(execution().getMojoDescriptor().getPluginDescriptor()));
        Module module = new Module(requireNonNull(mavenProject, "mavenProject"), session());
        MavenMessages messages =
                new MavenMessages(getLog(), new MavenWords(new CommandModel(), command(), module.selection()));
        int exitCode;
        try (Results results = new Results(session().isParallel())) {
            HostedCommand hosted = new HostedCommand(
                    results.printer(), messages, module.folder(), System.getenv(), build(typed, module));
            if (module.isOneOfSeveral() && !hosted.isSetUp()) {
                passOver();
                return;
            }
            exitCode = run(hosted, typed, module);
        }
        if (exitCode == DIFFERENCES_FOUND) {
            if (typed.isYes(
                    "fail-on-findings", failOnFindings == null ? !command().equals("diff") : failOnFindings)) {
                throw new MojoFailureException(messages.found(command()));
            }
        } else if (exitCode != DONE) {
            throw messages.exception(
                    getLog().isDebugEnabled() || session().getRequest().isShowErrors());
        }
    }

    private int run(HostedCommand hosted, Typed typed, Module module) throws MojoExecutionException {
        Arguments own = new Arguments(typed);
        arguments(own);
        boolean remembers = command().equals("check") && own.all().isEmpty() && !typed.isYes("json", json);
        if (!remembers || typed.text("config", config) != null) {
            return hosted.run(command(), allArguments(typed));
        }
        try {
            Optional<CheckMemory> memory = module.memory(
                    hosted,
                    List.of(
                            execution().getVersion(),
                            typed.toString(),
                            configured().toString()));
            if (memory.isPresent() && memory.get().isUnchanged()) {
                getLog().info("Nothing has changed since nothing was found.");
                return DONE;
            }
            int exitCode = hosted.run(command(), allArguments(typed));
            if (memory.isPresent() && exitCode == DONE) {
                memory.get().keep();
            }
            return exitCode;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot remember the check: " + e.getMessage(), e);
        }
    }

    private BuildSettings build(Typed typed, Module module) throws MojoExecutionException {
        return new BuildSettings(
                "configuration of autogen-maven-plugin",
                configured(),
                typed.settings(),
                "-D" + Typed.PREFIX,
                module.classpath(readsClasses()));
    }

    /** A goal runs for each module of a build, and hardly ever is meant for all of them. */
    private void passOver() throws MojoExecutionException {
        if (command().equals("init")) {
            throw new MojoExecutionException(
                    "Which of the modules shall have migrations?\n→ mvn autogen:init -pl MODULE");
        }
        getLog().info("Nothing to do: there is neither autogen.properties nor a folder of migrations here.");
    }

    private List<String> allArguments(Typed typed) {
        Arguments arguments = new Arguments(typed);
        arguments.text("--config", "config", config);
        arguments.flag("--json", "json", json);
        arguments.flag("--quiet", "quiet", quiet || !getLog().isInfoEnabled());
        arguments.flag("--verbose", "verbose", verbose || getLog().isDebugEnabled());
        arguments.text("--color", "color", color);
        arguments(arguments);
        return arguments.all();
    }

    private Map<String, String> configured() {
        Map<String, String> configured = new TreeMap<>();
        settings((key, text) -> {
            if (text != null) {
                configured.put(key, text);
            }
        });
        if (hibernate != null) {
            configured.putAll(hibernate);
        }
        return configured;
    }

    private MavenSession session() {
        return requireNonNull(session, "session");
    }

    private MojoExecution execution() {
        return requireNonNull(execution, "execution");
    }

    /** Its goal is called as the command is. */
    private String command() {
        return execution().getGoal();
    }
}
