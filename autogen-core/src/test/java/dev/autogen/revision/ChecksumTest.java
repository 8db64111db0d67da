package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checksum changes with the SQL, and with nothing else. */
class ChecksumTest {

    /** Two texts around {@code <=>}; a {@code ~} is a line end, a {@code _} a space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; <=> ~~__SELECT~~~1;__~",
                "SELECT 1;~SELECT 2; <=> SELECT 1; SELECT 2;",
                "SELECT 'a'; <=> SELECT__'a';",
                "-- note~SELECT 1; <=> -- note___~~~__SELECT 1;",
                "/* a */ SELECT 1; <=> /* a */~SELECT 1;",
                "DO $$ x $$; <=> DO~$$ x $$;",
                "SELECT a$b c$d; <=> SELECT a$b___c$d;",
                "SELECT $1 + $2; <=> SELECT $1~+ $2;",
                "SELECT E'a\\'b' , 1; <=> SELECT E'a\\'b' ,~1;",
                "SELECT 'a\\' , 'b'; <=> SELECT 'a\\'~, 'b';"
            })
    void staysWhenOnlyWhiteSpaceChanges(String pair) {
        String[] texts = texts(pair);
        assertThat(new Section(texts[0], 1).checksum()).isEqualTo(new Section(texts[1], 99).checksum());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; <=> SELECT 2;",
                "SELECT 1; <=> select 1;",
                "SELECT ab; <=> SELECT a b;",
                "SELECT 'a b'; <=> SELECT 'a__b';",
                "SELECT 'a~b'; <=> SELECT 'a b';",
                "SELECT \"a b\"; <=> SELECT \"a__b\";",
                "DO $$ a b $$; <=> DO $$ a__b $$;",
                "DO $x$ a b $x$; <=> DO $x$ a~b $x$;",
                "DO $x$ $$ a b $$ $x$; <=> DO $x$ $$ a~b $$ $x$;",
                "SELECT E'a\\'_b'; <=> SELECT E'a\\'__b';",
                "SELECT 'it''s_a'; <=> SELECT 'it''s__a';",
                "-- note~SELECT 1; <=> -- note SELECT 1;",
                "-- note~SELECT 1; <=> SELECT 1;",
                "/* a /* b */ '_' */ <=> /* a /* b */ '__' */",
                "-- it's~SELECT 'a_b'; <=> -- it's~SELECT 'a__b';",
                "SELECT 1;~-- autogen commit~SELECT 2; <=> SELECT 1;~SELECT 2;",
                "SELECT 1;~-- autogen commit~SELECT 2; <=> SELECT 1; -- autogen commit SELECT 2;"
            })
    void changesWithTheSql(String pair) {
        String[] texts = texts(pair);
        assertThat(new Section(texts[0], 1).checksum()).isNotEqualTo(new Section(texts[1], 1).checksum());
    }

    private static String[] texts(String pair) {
        String[] texts = pair.replace('~', '\n').split(" <=> ");
        assertThat(texts).hasSize(2);
        texts[0] = texts[0].replace('_', ' ');
        texts[1] = texts[1].replace('_', ' ');
        return texts;
    }

    @Test
    void doesNotCoverTheHeader() {
        MigrationFile file = MigrationFileTest.parse(MigrationFileTest.EXAMPLE);
        MigrationFile ticked = MigrationFileTest.parse(
                MigrationFileTest.EXAMPLE.replace("[ ]", "[x]").replace("email\n", "e-mail\n"));
        assertThat(ticked).isNotEqualTo(file);
        assertThat(ticked.checksum()).isEqualTo(file.checksum()).matches("[0-9a-f]{64}");
    }

    @Test
    void tellsTheSectionsApart() {
        String header = "-- autogen revision a\n";
        MigrationFile up = MigrationFileTest.parse(header + "-- autogen upgrade\nSELECT 1;\n-- autogen downgrade\n");
        MigrationFile down = MigrationFileTest.parse(header + "-- autogen upgrade\n-- autogen downgrade\nSELECT 1;\n");
        assertThat(up.upgrade().checksum()).isEqualTo(down.downgrade().checksum());
        assertThat(up.checksum()).isNotEqualTo(down.checksum());
    }
}
