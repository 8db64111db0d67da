package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference is made from {@link Setting}; {@code -Dautogen.golden=write} writes it. */
class SettingsReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference/settings.md");

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    @Test
    void theReferenceIsThatOfTheSettings() throws IOException {
        boolean isNew = Files.notExists(REFERENCE);
        if (isNew || REWRITE) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, reference());
            assertThat(isNew && !REWRITE)
                    .as("%s was missing: it has been written, please review it", REFERENCE)
                    .isFalse();
        }
        assertThat(reference()).isEqualTo(Files.readString(REFERENCE));
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
                # Reference of the settings

                Made from the code by `SettingsReferenceTest`; do not edit. How settings work together: [configuration.md](../configuration.md).
                """);
        for (Setting.Group group : Setting.Group.values()) {
            text.append("\n## ").append(group.title()).append("\n\n");
            text.append("| key | environment | default | meaning |\n|---|---|---|---|\n");
            for (Setting setting : Setting.values()) {
                if (setting.group() == group) {
                    text.append(row(setting));
                }
            }
        }
        return text.toString();
    }

    private static String row(Setting setting) {
        String defaultText = setting.defaultText()
                .filter(value -> !value.isEmpty())
                .map(value -> "`" + value + "`")
                .orElse("");
        return "| `" + setting.key() + "` | `" + setting.environmentVariable() + "` | " + defaultText + " | "
                + setting.description() + " |\n";
    }
}
