package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresNamesTest {

    private final PostgresNames names = new PostgresNames("public");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "users, users",
                "_a1, _a1",
                "Users, \"Users\"",
                "1st, \"1st\"",
                "order, \"order\"",
                "user, \"user\"",
                "name, name",
                "between, \"between\"",
                "größe, \"größe\"",
                "a b, \"a b\"",
                "a\"b, \"a\"\"b\"",
                "x\"; DROP TABLE users; --, \"x\"\"; DROP TABLE users; --\"",
            })
    void quotesIdentifiersOnlyWhereNeeded(String name, String expected) {
        assertThat(PostgresNames.identifier(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"it's, 'it''s'", "a\\b, E'a\\\\b'", "\\', E'\\\\'''", "``, ''"})
    void quotesLiterals(String text, String expected) {
        assertThat(PostgresNames.literal(text)).isEqualTo(expected);
    }

    @Test
    void literalsHoldNoLineThatAMigrationFileWouldReadOtherwise() {
        assertThat(PostgresNames.literal("two\nlines")).isEqualTo("'two\nlines'");
        assertThat(PostgresNames.literal("windows\r\nlines")).isEqualTo("E'windows\\r\nlines'");
        assertThat(PostgresNames.literal("a\n-- autogen downgrade\nb")).isEqualTo("E'a\\n-- autogen downgrade\\nb'");
        assertThat(PostgresNames.literal("a\n  --Autogen: commit")).isEqualTo("E'a\\n  --Autogen: commit'");
    }

    @Test
    void refusesWhatPostgresCannotHold() {
        assertThatThrownBy(() -> PostgresNames.identifier("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostgresNames.identifier("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostgresNames.literal("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void qualifiesAllButTheDefaultSchema() {
        assertThat(names.qualified(new QualifiedName("public", "users"))).isEqualTo("users");
        assertThat(names.qualified(new QualifiedName("audit", "users"))).isEqualTo("audit.users");
        assertThat(names.qualified(new QualifiedName("Audit", "order"))).isEqualTo("\"Audit\".\"order\"");
        assertThat(names.column(new ColumnName(new QualifiedName("public", "users"), "Id")))
                .isEqualTo("users.\"Id\"");
    }

    @Test
    void qualifiesWhatTheCatalogueHides() {
        assertThat(names.qualified(new QualifiedName("public", "pg_class"))).isEqualTo("public.pg_class");
        assertThat(names.type(new QualifiedName("public", "mood"))).isEqualTo("mood");
        assertThat(names.type(new QualifiedName("public", "date"))).isEqualTo("public.date");
    }

    @Test
    void keepsCommentsOnOneLine() {
        assertThat(PostgresNames.oneLine("a\nDROP TABLE b\u2028c")).isEqualTo("a\\u000aDROP TABLE b\\u2028c");
    }

    @Test
    void cutsNamesAtTheEndOfACharacter() {
        assertThat(PostgresNames.truncated("a".repeat(70))).hasSize(63);
        assertThat(PostgresNames.truncated("a".repeat(62) + "é")).isEqualTo("a".repeat(62));
        assertThat(PostgresNames.truncated("short")).isEqualTo("short");
        assertThat(PostgresNames.identifiers(List.of("a", "B"))).isEqualTo("a, \"B\"");
    }
}
