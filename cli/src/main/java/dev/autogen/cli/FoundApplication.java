package dev.autogen.cli;

import dev.autogen.config.Application;
import dev.autogen.config.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found about the application, as {@code init} and {@code doctor} tell it. */
final class FoundApplication {

    /**
     * What was found about an application.
     *
     * @param folder of its build, relative to the working directory where it lies below it
     * @param found what its own configuration says
     * @param remarks what cannot be used, and why
     */
    record ApplicationView(
            String folder,
            @Nullable String buildTool,
            @Nullable String framework,
            List<FoundView> found,
            List<String> remarks) {}

    /**
     * A value that the application's own configuration gives to a setting.
     *
     * @param value null for a secret
     * @param source what the application calls it
     * @param where the file and line, or the environment variable
     * @param overriddenBy what counts instead, or null where this counts
     */
    record FoundView(
            String setting,
            @Nullable String value,
            String source,
            String where,
            @Nullable String overriddenBy) {}

    private FoundApplication() {}

    static ApplicationView view(Application application, AutogenCommand root) {
        UnaryOperator<String> shown = root::relative;
        String folder = root.shown(application.folder());
        return new ApplicationView(
                folder.isEmpty() ? "." : folder,
                application.buildTool(),
                application.framework(),
                application.values().stream()
                        .map(value -> new FoundView(
                                value.key(),
                                value.isSecret() ? null : shown.apply(value.shownText()),
                                value.source(),
                                shown.apply(value.origin().toString()),
                                overriddenBy(application, value, shown)))
                        .toList(),
                application.remarks().stream().map(shown).toList());
    }

    private static @Nullable String overriddenBy(
            Application application, Application.Value value, UnaryOperator<String> shown) {
        Origin stronger = application.overrides().get(value.key());
        return stronger == null ? null : shown.apply(stronger.toString());
    }

    /** A line each; none where nothing was found. */
    static List<String> lines(Application application, UnaryOperator<String> shown) {
        if (!application.isKnown()
                && application.values().isEmpty()
                && application.remarks().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(application.isKnown() ? "Found " + title(application) + "." : "Found here:");
        for (Application.Value value : application.values()) {
            String stronger = overriddenBy(application, value, shown);
            String where = value.origin().toString();
            lines.add("  " + value.key() + " = " + shown.apply(value.shownText()) + "   " + shown.apply(where)
                    + (value.source().equals(where) ? "" : " (" + value.source() + ")")
                    + (stronger == null ? "" : "; overridden by " + stronger));
        }
        application.remarks().forEach(remark -> lines.add("  " + shown.apply(remark)));
        return lines;
    }

    /** What it is: {@code Maven with Spring Boot}. */
    private static String title(Application application) {
        return Stream.of(application.buildTool(), application.framework())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" with "));
    }
}
