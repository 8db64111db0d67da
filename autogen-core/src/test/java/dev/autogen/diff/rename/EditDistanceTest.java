package dev.autogen.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, sitting, 3",
        "users, user, 1",
        "größe, grösse, 2",
        "aaa, aaaa, 1",
    })
    void isKnown(String one, String other, int distance) {
        assertThat(new EditDistance(one).to(other)).isEqualTo(distance);
        assertThat(new EditDistance(other).to(one)).isEqualTo(distance);
    }

    /** By the definition itself, for names of up to 63, 64 and more letters. */
    @Test
    void isWhatItsDefinitionSays() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String one = name(random, i % 2 == 0 ? 12 : 70);
            String other = i % 3 == 0 ? changed(one, random) : name(random, i % 2 == 0 ? 12 : 70);
            assertThat(new EditDistance(one).to(other))
                    .as("%s and %s", one, other)
                    .isEqualTo(defined(one, other));
        }
    }

    private static int defined(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                } else {
                    int replaced = distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    distance[i][j] = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                }
            }
        }
        return distance[one.length()][other.length()];
    }

    private static String name(Random random, int longest) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            name.append("abcd_ü".charAt(random.nextInt(random.nextInt(8) == 0 ? 6 : 5)));
        }
        return name.toString();
    }

    private static String changed(String name, Random random) {
        StringBuilder changed = new StringBuilder(name);
        for (int i = 0; i < 3 && !changed.isEmpty(); i++) {
            changed.deleteCharAt(random.nextInt(changed.length()));
            changed.insert(random.nextInt(changed.length() + 1), 'x');
        }
        return changed.toString();
    }
}
