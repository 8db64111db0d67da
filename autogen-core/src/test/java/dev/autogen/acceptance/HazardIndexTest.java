package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.plan.HazardCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/hazards/README.md} are made from the codes and their pages; {@code -Dautogen.golden=write} writes them. */
class HazardIndexTest {

    private static final String HEAD = "| code | hazard | severity | in short |\n|---|---|---|---|\n";

    /** A table and the group of codes it is for, which is that of its first row. */
    private static final Pattern TABLE =
            Pattern.compile("\\| code \\|.*\\n\\|---.*\\n\\| \\[(AG\\d).*\\n(?:\\| .*\\n)*");

    @Test
    void theTablesAreThoseOfTheCodesAndThePages() throws IOException {
        String index = HazardPage.read("README.md");
        String made = TABLE.matcher(index).replaceAll(table -> Matcher.quoteReplacement(table(table)));
        assertThat(HazardCode.values())
                .allSatisfy(code -> assertThat(made).contains("| [" + code + "](" + code + ".md) |"));
        if ("write".equals(System.getProperty("autogen.golden"))) {
            Files.writeString(HazardPage.FOLDER.resolve("README.md"), made);
        }
        assertThat(HazardPage.read("README.md")).isEqualTo(made);
    }

    private static String table(MatchResult found) {
        StringBuilder text = new StringBuilder(HEAD);
        Arrays.stream(HazardCode.values())
                .filter(code -> code.name().startsWith(found.group(1)))
                .forEach(code -> text.append(row(code)));
        return text.toString();
    }

    private static String row(HazardCode code) {
        return "| [" + code + "](" + code + ".md) | " + code.title() + " | "
                + code.severity().name().toLowerCase(Locale.ROOT) + " | " + firstSentence(HazardPage.of(code)) + " |\n";
    }

    /** What the page begins with, below its title and the severity. */
    private static String firstSentence(HazardPage page) {
        String paragraph = page.text().split("\n\n")[2];
        int end = paragraph.indexOf(". ");
        return (end < 0 ? paragraph : paragraph.substring(0, end + 1)).replace('\n', ' ');
    }
}
