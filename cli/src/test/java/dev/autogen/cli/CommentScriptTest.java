package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/ci/comment.sh} against servers that answer as those of GitHub and GitLab. */
class CommentScriptTest {

    private static final String REPORT = """
            <!-- autogen review -->
            **Must not be merged as it is**: "quotes", a \\ back-slash at the end \\
            \ta tabulator, C:\\new\\table, ümläuts → 日本, 100% `code` & <b>tags</b>

            | a | b |
            """;

    @TempDir
    private Path folder;

    private static Forge forge(Forge.Kind kind) throws IOException {
        Forge forge = Forge.start(kind);
        forge.comment("ann", "Nice.\r\n> <!-- autogen review -->\r\nquoted \"text\" that ends in a back-slash \\");
        forge.comment("\"id\": 99, \"body\": \"<!-- autogen review -->", "{\"id\": 98, \"body\": \"[{\\\"");
        return forge;
    }

    private String run(Forge forge, String report) throws IOException {
        ShellRun run = call(forge.environment(), report);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run.output();
    }

    private ShellRun call(Map<String, String> environment, String report) throws IOException {
        Files.writeString(folder.resolve("review.md"), report);
        String script = Path.of("../docs/ci/comment.sh").toAbsolutePath().toString();
        return ShellRun.of(folder, environment, List.of("sh", script, "review.md"));
    }

    @ParameterizedTest
    @EnumSource
    void addsThenChangesAndLeavesAlone(Forge.Kind kind) throws IOException {
        try (Forge forge = forge(kind)) {
            assertThat(run(forge, REPORT)).isEqualTo("Added a comment.\n");
            assertThat(forge.comments()).hasSize(3);
            assertThat(forge.comments().get(2).body()).startsWith(REPORT);

            assertThat(run(forge, REPORT)).isEqualTo("The comment says so already.\n");

            String better = REPORT.replace("Must not be merged as it is", "Safe to merge");
            assertThat(run(forge, better)).isEqualTo("Changed the comment.\n");
            assertThat(forge.comments()).hasSize(3);
            assertThat(forge.comments().get(2).body()).startsWith(better);
            assertThat(forge.writes()).containsExactly("added", "changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsItsCommentBehindManyOthers(Forge.Kind kind) throws IOException {
        try (Forge forge = forge(kind)) {
            for (int i = 0; i < 230; i++) {
                forge.comment("ann", "Comment " + i + ", long enough: " + "\"\\".repeat(200));
            }
            forge.comment("the job", REPORT);
            forge.comment("ann", "One more.");
            assertThat(run(forge, REPORT + "more\n")).isEqualTo("Changed the comment.\n");
            assertThat(forge.comments().get(232).body()).contains("| a | b |\nmore\n");
            assertThat(forge.writes()).containsExactly("changed");
        }
    }

    /** As long as a comment may be. */
    @ParameterizedTest
    @EnumSource
    void takesTheLongestReport(Forge.Kind kind) throws IOException {
        String longest = REPORT + "\"x\\y\"\n".repeat(10_000);
        try (Forge forge = forge(kind)) {
            run(forge, longest);
            assertThat(forge.comments().get(2).body()).startsWith(longest);
            assertThat(run(forge, longest)).isEqualTo("The comment says so already.\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void failsWhereItMayNotWriteAndTellsNoToken(Forge.Kind kind) throws IOException {
        try (Forge forge = forge(kind)) {
            Map<String, String> environment = new LinkedHashMap<>(forge.environment());
            environment.replaceAll((name, value) -> value.equals(Forge.TOKEN) ? "another" : value);
            ShellRun run = call(environment, REPORT);
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.output()).contains("401").doesNotContain("another");
            assertThat(forge.writes()).isEmpty();
        }
    }
}
