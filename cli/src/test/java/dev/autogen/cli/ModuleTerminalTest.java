package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which module is the application, asked in a real terminal; elsewhere it is an error. */
@Timeout(120)
class ModuleTerminalTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Project project = new Project(folder);
        project.write(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>domain</module><module>web</module></modules></project>");
        for (String module : List.of("domain", "web")) {
            project.write(
                    module + "/pom.xml",
                    "<project><artifactId>x</artifactId><parent><artifactId>p</artifactId></parent></project>");
            project.write(module + "/src/main/java/Thing.java", "@jakarta.persistence.Entity class Thing {}");
        }
    }

    @Test
    void theAnswerOfInitIsRemembered() throws Exception {
        TerminalRun ended = TerminalRun.of(folder, List.of("init"), "none of them: ", "3\nweb\n");
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(ended.shown()).contains("  1  domain", "  2  web", "project = web in autogen.properties");
        assertThat(new Project(folder).read("autogen.properties")).contains("\nproject = web\n");
        assertThat(new Project(folder).run(Map.of(), "", "heads").err()).doesNotContain("Several modules");
    }

    @Test
    void whereNobodyAnswersItIsAnError() throws Exception {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            List<String> arguments = List.of(
                    "diff", "--url", database.url(), "--user", database.user(), "--password", database.password());
            TerminalRun ended = TerminalRun.of(folder, arguments, "none of them: ", "\n");
            assertThat(ended.exitCode()).as(ended.shown()).isEqualTo(ExitCode.FAILED);
            assertThat(ended.shown()).contains("have entities: domain, web.", "--project web");
        }
    }
}
