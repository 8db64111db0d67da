package dev.autogen.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a new settings file: what is known already is set, every other setting stands there as a comment. */
public final class SettingsTemplate {

    private SettingsTemplate() {}

    /**
     * The text.
     *
     * @param values of settings that are known
     * @param hibernate settings of Hibernate that are known
     * @param notes what the reader should know, above everything else, one line each
     */
    public static String text(Map<Setting, String> values, Map<String, String> hibernate, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add("# Settings of Autogen. Each can also be given in the environment, such as "
                + Setting.URL.environmentVariable() + ",");
        lines.add("# and many on the command line, such as --url; `autogen --help` lists them.");
        notes.forEach(note -> lines.add("# " + note));
        Setting.Group group = null;
        for (Setting setting : Setting.values()) {
            if (setting.isForFiles()) {
                lines.add("");
                if (setting.group() != group) {
                    group = setting.group();
                    lines.add("# ---- " + group.title() + " ----");
                    lines.add("");
                }
                lines.add("# " + setting.description());
                String value = values.get(setting);
                lines.add(
                        value == null
                                ? ("#" + setting.key() + " = "
                                                + setting.defaultText().orElse(""))
                                        .stripTrailing()
                                : setting.key() + " = " + escaped(value));
            }
        }
        lines.add("");
        lines.add(
                "# Settings that go to Hibernate as they are; the short name `spring` stands for Spring Boot's naming");
        if (hibernate.isEmpty()) {
            lines.add("#hibernate.physical_naming_strategy = spring");
        }
        hibernate.forEach((key, value) -> lines.add(key + " = " + escaped(value)));
        return String.join("\n", lines) + "\n";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
