package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left alone is neither made nor changed nor dropped, on either side, and {@code diff -v} says so. */
class ScopeTest {

    private static final Golden GOLDEN = new Golden("scope");

    static final EntityModelSource MODEL =
            EntityModelSource.compiled("scope", Map.of("app/User.java", """
                    package app;
                    import jakarta.persistence.*;
                    @Entity
                    @Table(name = "users", indexes = @Index(name = "users_email_idx", columnList = "email"))
                    public class User {
                        @Id Long id;
                        @Column(unique = true) String name;
                        String email;
                        @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "users_team_fk")) Team team;
                    }
                    """, "app/Team.java", """
                    package app;
                    import jakarta.persistence.*;
                    @Entity
                    public class Team {
                        @Id Long id;
                        String title;
                    }
                    """), List.of("app"));

    @TempDir
    private Path folder;

    static List<ScopeCase> cases() {
        return ScopeCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isLeftAloneAndListed(ScopeCase scopeCase) {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = project(database, scopeCase.ddl(), scopeCase.options());
            Project.Result diff = project.run("diff", "-v");
            GOLDEN.check(scopeCase.name() + ".txt", text(diff));

            SortedMap<String, String> before = untouched(database, scopeCase);
            CatalogFingerprint all = Catalog.of(database);
            Project.Result revision = project.succeeds("revision", "--autogenerate", "-m", "change");
            if (diff.exitCode() == ExitCode.DIFFERENCES_FOUND) {
                project.tickBoxes(revision.lines().get(0));
                project.succeeds("upgrade");
                assertThat(project.succeeds("diff").out()).isEmpty();
                assertThat(untouched(database, scopeCase)).isEqualTo(before);
                project.succeeds("downgrade", "base");
            }
            assertThat(all.differencesTo(Catalog.of(database), Set.of(SetAside.COLUMN_ORDER)))
                    .isEmpty();
        }
    }

    @Test
    void noTextBelongsToNothing() {
        assertThat(GOLDEN.names())
                .containsExactlyElementsOf(cases().stream()
                        .map(scopeCase -> scopeCase.name() + ".txt")
                        .sorted()
                        .toList());
    }

    private Project project(TestDatabase database, String ddl, List<String> options) {
        HibernateSchema.create(database, MODEL);
        database.execute(ddl);
        return new Project(folder).model(MODEL).on(database).with(options.toArray(String[]::new));
    }

    private static SortedMap<String, String> untouched(TestDatabase database, ScopeCase scopeCase) {
        SortedMap<String, String> entries = new TreeMap<>(Catalog.of(database).entries());
        entries.keySet().removeIf(name -> !name.contains(scopeCase.untouched()) || name.startsWith("column position"));
        if (scopeCase.untouched().isEmpty()) {
            entries.clear();
        } else {
            assertThat(entries).isNotEmpty();
        }
        return entries;
    }

    private static String text(Project.Result result) {
        return result.out()
                + "--- standard error\n"
                + result.err()
                        .lines()
                        .filter(line -> !line.startsWith("time: "))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
