package dev.autogen.maven;

import dev.autogen.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The source of a goal's class, made of what its command says about itself. */
final class MojoSource {

    /** Commands that need neither entities nor Java steps: their goals work where dependencies cannot be had. */
    private static final Set<String> WITHOUT_CLASSES = Set.of(
            "init", "current", "heads", "branches", "history", "show", "edit", "merge", "squash", "stamp", "demo");

    /** Settings that are lists: in a POM an element for each. */
    private static final Set<Setting> LISTS = Set.of(
            Setting.SCHEMAS,
            Setting.INCLUDE,
            Setting.EXCLUDE,
            Setting.CLASSPATH,
            Setting.PACKAGES,
            Setting.MAPPING_FILES,
            Setting.MIGRATIONS,
            Setting.FORMAT_SUFFIXES,
            Setting.FORMAT_PLACEHOLDERS,
            Setting.ACCEPT_HAZARDS);

    private static final int WIDTH = 120;

    private final List<String> lines = new ArrayList<>();

    private final Set<String> imports = new TreeSet<>();

    private MojoSource() {}

    static String of(Goal goal) {
        MojoSource source = new MojoSource();
        source.goal(goal);
        return source.text();
    }

    static String ofSettings() {
        MojoSource source = new MojoSource();
        source.settings();
        return source.text();
    }

    private void goal(Goal goal) {
        boolean readsClasses = !WITHOUT_CLASSES.contains(goal.name());
        imports.add("org.apache.maven.plugins.annotations.Mojo");
        comment("", goal.description());
        List<String> attributes = new ArrayList<>(List.of("name = \"" + goal.name() + "\""));
        if (goal.name().equals("check")) {
            imports.add("org.apache.maven.plugins.annotations.LifecyclePhase");
            attributes.add("defaultPhase = LifecyclePhase.VERIFY");
        }
        if (readsClasses) {
            imports.add("org.apache.maven.plugins.annotations.ResolutionScope");
            attributes.add("requiresDependencyResolution = ResolutionScope.RUNTIME");
        }
        if (goal.name().equals("demo")) {
            attributes.add("requiresProject = false");
        }
        attributes.add("threadSafe = true");
        String annotation = "@Mojo(" + String.join(", ", attributes) + ")";
        lines.add(
                annotation.length() <= WIDTH
                        ? annotation
                        : "@Mojo(\n        " + String.join(",\n        ", attributes) + ")");
        lines.add("public final class " + goal.className() + " extends CommandMojo {");
        goal.parameters().forEach(this::parameter);
        lines.add("");
        lines.add("    @Override");
        if (goal.parameters().isEmpty()) {
            lines.add("    void arguments(Arguments arguments) {}");
        } else {
            lines.add("    void arguments(Arguments arguments) {");
            goal.parameters().forEach(this::argument);
            lines.add("    }");
        }
        if (!readsClasses) {
            lines.add("");
            lines.add("    @Override");
            lines.add("    boolean readsClasses() {");
            lines.add("        return false;");
            lines.add("    }");
        }
        lines.add("}");
    }

    private void parameter(GoalParameter parameter) {
        field(
                parameter.description(),
                "property = \"autogen." + parameter.key() + "\"" + (parameter.required() ? ", required = true" : ""),
                switch (parameter.kind()) {
                    case FLAG -> "boolean";
                    case TEXT -> "@Nullable String";
                    case LIST -> "@Nullable List<String>";
                },
                parameter.element());
    }

    private void field(String description, String annotation, String type, String name) {
        imports.add("org.apache.maven.plugins.annotations.Parameter");
        if (type.contains("Nullable")) {
            imports.add("org.jspecify.annotations.Nullable");
        }
        if (type.contains("List")) {
            imports.add("java.util.List");
        }
        lines.add("");
        comment("    ", description);
        lines.add("    @Parameter(" + annotation + ")");
        lines.add("    private " + type + " " + name + ";");
    }

    private void argument(GoalParameter parameter) {
        String option = parameter.option() == null ? "" : "\"" + parameter.option() + "\", ";
        String method = switch (parameter.kind()) {
            case FLAG -> "flag";
            case TEXT -> option.isEmpty() ? "place" : "text";
            case LIST -> option.isEmpty() ? "places" : "list";
        };
        lines.add("        arguments." + method + "(" + option + "\"" + parameter.key() + "\", " + parameter.element()
                + ");");
    }

    private void settings() {
        imports.add("java.util.function.BiConsumer");
        imports.add("org.apache.maven.plugin.AbstractMojo");
        comment("", "The settings as parameters of every goal, with the names that they have in settings files.");
        lines.add("abstract class ConfiguredMojo extends AbstractMojo {");
        for (Setting setting : Setting.values()) {
            field(
                    sentence(setting.description()),
                    "property = \"autogen." + setting.key() + "\"",
                    LISTS.contains(setting) ? "@Nullable List<String>" : "@Nullable String",
                    GoalParameter.element(setting.key()));
        }
        lines.add("");
        comment("    ", "Names each setting by its key, with its text, or null where the POM does not give it.");
        lines.add("    final void settings(BiConsumer<String, @Nullable String> settings) {");
        for (Setting setting : Setting.values()) {
            String name = GoalParameter.element(setting.key());
            lines.add("        settings.accept(\"" + setting.key() + "\", "
                    + (LISTS.contains(setting) ? "joined(" + name + ")" : name) + ");");
        }
        lines.add("    }");
        lines.add("");
        comment("    ", "Maven makes an empty list of what is not given.");
        lines.add("    private static @Nullable String joined(@Nullable List<String> values) {");
        lines.add("        return values == null || values.isEmpty() ? null : String.join(\",\", values);");
        lines.add("    }");
        lines.add("}");
    }

    private static String sentence(String text) {
        String end = text.endsWith(".") ? "" : ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
    }

    /** What stands in backticks is code. */
    private void comment(String indent, String text) {
        String words =
                text.replaceAll("`([^`]*)`", "{@code $1}").replace("<", "&lt;").replace(">", "&gt;");
        if (indent.length() + 8 + words.length() <= WIDTH) {
            lines.add(indent + "/** " + words + " */");
            return;
        }
        lines.add(indent + "/**");
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (indent.length() + 3 + line.length() + word.length() > WIDTH) {
                lines.add(indent + " *" + line);
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        lines.add(indent + " *" + line);
        lines.add(indent + " */");
    }

    private String text() {
        return "package dev.autogen.maven;\n\n"
                + imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining())
                + "\n"
                + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
