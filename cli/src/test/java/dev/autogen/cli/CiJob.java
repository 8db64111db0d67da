package dev.autogen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Runs the commands of a recipe as the runners of GitHub and GitLab do: in their shells, in their order, with their variables. */
final class CiJob {

    /** What the recipe may use without the test having it: the folder is a clone, and there is a Java. */
    private static final Pattern GIVEN = Pattern.compile("actions/(checkout|setup-java)@v\\d+");

    private static final String NOT_CANCELLED = "${{ !cancelled() }}";

    private static final String OF_THE_REPOSITORY =
            "${{ !cancelled() && github.event.pull_request.head.repo.full_name == github.repository }}";

    private final Path clone;

    private final Map<String, String> environment;

    private final StringBuilder log = new StringBuilder();

    /** @param environment what the runner sets, and the variables of the project */
    CiJob(Path clone, Map<String, String> environment) {
        this.clone = clone;
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("PATH", System.getenv("PATH"));
    }

    /** How a job ended, and what it printed. */
    record Ended(boolean succeeded, String log) {}

    /** @param expressions the values of what stands in <code>${{ }}</code> */
    Ended github(Path recipe, Map<String, String> expressions) throws IOException {
        Map<?, ?> job = map(map(yaml(recipe).get("jobs")).get("migrations"));
        environment.putAll(strings(job.get("env"), expressions));
        Path path = Files.createFile(clone.resolveSibling(clone.getFileName() + ".path"));
        Path summary = Files.createFile(clone.resolveSibling(clone.getFileName() + ".summary"));
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_PATH", path.toString());
        environment.put("GITHUB_STEP_SUMMARY", summary.toString());
        environment.put(
                "RUNNER_TEMP",
                Files.createDirectories(clone.resolveSibling(clone.getFileName() + ".temp"))
                        .toString());
        boolean succeeded = true;
        for (Object one : (List<?>) Objects.requireNonNull(job.get("steps"))) {
            Map<?, ?> step = map(one);
            Object uses = step.get("uses");
            if (uses != null) {
                if (!GIVEN.matcher(uses.toString()).matches()) {
                    throw new AssertionError(uses + " is not given by the test");
                }
            } else if (runs(step.get("if"), succeeded)) {
                Map<String, String> variables = new LinkedHashMap<>(environment);
                variables.putAll(strings(step.get("env"), expressions));
                for (String folder : Files.readAllLines(path)) {
                    variables.merge("PATH", folder, (known, added) -> added + ":" + known);
                }
                succeeded &= run(variables, "bash -e", String.valueOf(step.get("run")));
            }
        }
        return new Ended(succeeded, log + Files.readString(summary));
    }

    private static boolean runs(@Nullable Object condition, boolean succeeded) {
        if (condition == null) {
            return succeeded;
        }
        if (condition.equals(NOT_CANCELLED) || condition.equals(OF_THE_REPOSITORY)) {
            return true;
        }
        throw new AssertionError("unknown condition " + condition);
    }

    Ended gitlab(Path recipe) throws IOException {
        Map<?, ?> job = map(yaml(recipe).get("migrations"));
        environment.putAll(strings(job.get("variables"), Map.of()));
        environment.put("CI_PROJECT_DIR", clone.toString());
        List<String> commands = new ArrayList<>(lines(job.get("before_script")));
        commands.addAll(lines(job.get("script")));
        boolean succeeded = run(environment, "bash -e -o pipefail", String.join("\n", commands));
        run(environment, "bash -e -o pipefail", String.join("\n", lines(job.get("after_script"))));
        Object report = map(map(job.get("artifacts")).get("reports")).get("codequality");
        return new Ended(succeeded, log + Files.readString(clone.resolve(String.valueOf(report))));
    }

    private boolean run(Map<String, String> variables, String shell, String commands) {
        List<String> command = new ArrayList<>(List.of(shell.split(" ")));
        command.addAll(List.of("-c", commands));
        ShellRun run = ShellRun.of(clone, variables, command);
        log.append("$ ")
                .append(commands.strip())
                .append('\n')
                .append(run.output())
                .append("exit code ")
                .append(run.exitCode())
                .append("\n\n");
        return run.exitCode() == 0;
    }

    private static Map<?, ?> yaml(Path recipe) throws IOException {
        return map(new Yaml().load(Files.readString(recipe)));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<String> lines(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }

    private static Map<String, String> strings(@Nullable Object value, Map<String, String> expressions) {
        if (value == null) {
            return Map.of();
        }
        return map(value).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> resolved(String.valueOf(entry.getValue()), expressions)));
    }

    private static String resolved(String value, Map<String, String> expressions) {
        if (!value.startsWith("${{")) {
            return value;
        }
        String expression = value.substring(3, value.length() - 2).strip();
        return Objects.requireNonNull(expressions.get(expression), "unknown expression " + expression);
    }
}
