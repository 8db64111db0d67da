package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "'this is a message', this_is_a_message",
        "'Add user.email, drop users.nickname', add_user_email_drop_users_nickname",
        "'  leading and trailing!  ', leading_and_trailing",
        "'this is a really long name that keeps going on', this_is_a_really_long_name_that_keeps",
        "'forty characters exactly is what this is', forty_characters_exactly_is_what_this_is",
        "'Überprüfe Größe', uberprufe_grosse",
        "'café naïve Œuvre Ærø Łódź', cafe_naive_oeuvre_aero_lodz",
        "'don''t panic', dont_panic",
        "'добавить столбец', добавить_столбец",
        "'列を追加', 列を追加",
        "'ﬁx ﬀ', fix_ff",
        "'🎉', ''",
        "'---', ''",
        "'a/b\\c:d*e?f', a_b_c_d_e_f",
        "'Donaudampfschifffahrtsgesellschaftskapitänskajüte', donaudampfschifffahrtsgesellschaftskapit",
    })
    void makesWords(String message, String slug) {
        assertThat(FileName.slug(message, 40)).isEqualTo(slug);
    }

    @Test
    void keepsLineEndsOutAndKnowsOtherLengths() {
        assertThat(FileName.slug("first line\nsecond\r\nline", 60)).isEqualTo("first_line_second_line");
        assertThat(FileName.slug("one two three", 8)).isEqualTo("one_two");
        assertThat(FileName.slug("one two three", 7)).isEqualTo("one_two");
        assertThat(FileName.slug("one two three", 6)).isEqualTo("one");
    }

    @Test
    void namesTheFile() {
        Revision revision = new Revision("8bd76168eb7e", List.of(), List.of(), List.of(), null, "Add user email");
        assertThat(FileName.of(revision)).isEqualTo("8bd76168eb7e_add_user_email.sql");
        assertThat(FileName.of(Revision.of("0001"))).isEqualTo("0001.sql");
    }

    @Test
    void isSafeWhateverTheMessage() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder message = new StringBuilder();
            for (int j = random.nextInt(80); j > 0; j--) {
                message.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(95));
            }
            String slug = FileName.slug(message.toString(), 40);
            assertThat(slug)
                    .doesNotContainPattern("[^\\p{L}\\p{N}_]")
                    .doesNotStartWith("_")
                    .doesNotEndWith("_");
            assertThat(slug.codePointCount(0, slug.length())).isLessThanOrEqualTo(40);
        }
    }
}
