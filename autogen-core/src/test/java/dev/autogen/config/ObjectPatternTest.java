package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.config.ObjectPattern.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectPatternTest {

    /** Objects by what means them, separated by blanks; a kind, a colon, and the full name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "tmp_*|TABLE:public.tmp_a SEQUENCE:x.tmp_ TYPE:x.tmp_b|TABLE:public.atmp_ SCHEMA:tmp_a COLUMN:public.tmp_a.b",
                "audit.*|TABLE:audit.log SEQUENCE:audit.s TYPE:audit.t SCHEMA:audit|TABLE:public.audit SCHEMA:audits",
                "audit.lo?|TABLE:audit.log|TABLE:audit.lo TABLE:audit.logs SCHEMA:audit",
                "table:tmp_*|TABLE:public.tmp_a|SEQUENCE:public.tmp_a",
                "table: app.users|TABLE:app.users|TABLE:public.users",
                "schema:a*|SCHEMA:audit|TABLE:audit.log",
                "column:legacy_*|COLUMN:public.users.legacy_a|COLUMN:public.legacy_a.id",
                "column:users.legacy_*|COLUMN:public.users.legacy_a|COLUMN:public.orders.legacy_a",
                "column:app.users.x|COLUMN:app.users.x|COLUMN:public.users.x",
                "index:*_trgm|INDEX:public.users.name_trgm|CONSTRAINT:public.users.name_trgm",
                "constraint:users.dba_*|CONSTRAINT:public.users.dba_1|CONSTRAINT:public.teams.dba_1",
                "sequence:users_*|SEQUENCE:public.users_seq|TABLE:public.users_seq",
                "type:mood|TYPE:public.mood|TYPE:public.moods",
                "Users|TABLE:public.users|TABLE:public.Users",
                "\"Users\"|TABLE:public.Users|TABLE:public.users",
                "\"U\"sers*|TABLE:public.Users_2|TABLE:public.users_2",
                "\"a*\"|TABLE:public.a*|TABLE:public.ab",
                "\"a\"\"b\"|TABLE:public.a\"b|TABLE:public.ab",
                "table:\"a:b\"|TABLE:public.a:b|TABLE:public.ab",
                "\"a:b\"|TABLE:public.a:b|TABLE:public.ab",
                "$1+(x)|TABLE:public.$1+(x)|TABLE:public.$1x",
            })
    void meansWhatItSays(String pattern, String meant, String others) {
        ObjectPattern parsed = parse(pattern);
        assertThat(meant.split(" "))
                .allSatisfy(object -> assertThat(matches(parsed, object)).isTrue());
        assertThat(others.split(" "))
                .allSatisfy(object -> assertThat(matches(parsed, object)).isFalse());
        assertThat(parsed).hasToString(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a.b.c|column:TABLE.NAME",
                "a..b|SCHEMA.NAME",
                ".b|SCHEMA.NAME",
                "table:|table:NAME",
                "schema:a.b|schema:NAME",
                "column:a.b.c.d|column:SCHEMA.TABLE.NAME",
                "\"a|double quotes",
                "\"\"|SCHEMA.NAME",
                "views:a|Did you mean",
                "Table:a|Did you mean 'table'",
            })
    void saysWhatCannotBeRead(String pattern, String nextStep) {
        assertThatThrownBy(() -> parse(pattern)).isInstanceOfSatisfying(ConfigurationException.class, error -> {
            assertThat(error).hasMessageStartingWith("option --exclude: exclude has the pattern '" + pattern + "'");
            assertThat(error.nextStep().orElseThrow()).contains(nextStep);
        });
    }

    @Test
    void aCommaBetweenQuotesBelongsToTheName() {
        List<ObjectPattern> patterns = new Configuration(java.nio.file.Path.of(""))
                .option(Setting.EXCLUDE, "--exclude", "a, \"b,c\" ,,table:d")
                .settings()
                .selection()
                .exclude();
        assertThat(patterns).extracting(ObjectPattern::toString).containsExactly("a", "\"b,c\"", "table:d");
    }

    private static ObjectPattern parse(String text) {
        return ObjectPattern.parse(text, Setting.EXCLUDE, Origin.of("option --exclude"));
    }

    private static boolean matches(ObjectPattern pattern, String object) {
        int colon = object.indexOf(':');
        String[] path = object.substring(colon + 1).split("\\.");
        return pattern.matches(Kind.valueOf(object.substring(0, colon)), Arrays.copyOf(path, path.length));
    }
}
