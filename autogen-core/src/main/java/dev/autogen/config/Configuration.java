package dev.autogen.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects settings in the order of their strength: settings file, environment, command line; what comes later wins.
 *
 * <p>The settings of Hibernate, JPA and Envers pass through to Hibernate.
 */
public final class Configuration {

    /** The settings file that is read when none is named. */
    public static final String DEFAULT_FILE = "autogen.properties";

    /** What passes through: Hibernate's and JPA's settings, and those of Envers. */
    private static final List<String> HIBERNATE_PREFIXES =
            List.of("hibernate.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.");

    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);

    private final Map<String, String> hibernate = new TreeMap<>();

    private final Path workingDirectory;

    private Path projectDirectory;

    /** @param workingDirectory what relative paths on the command line and in the environment are relative to */
    public Configuration(Path workingDirectory) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.projectDirectory = this.workingDirectory;
    }

    /**
     * Reads a settings file.
     *
     * @param file the file that was asked for, or null for {@value #DEFAULT_FILE} in the working directory, if it is there
     * @throws ConfigurationException for a file that cannot be read, a key that does not exist
     */
    public Configuration file(@Nullable Path file) {
        Path path = workingDirectory.resolve(file == null ? Path.of(DEFAULT_FILE) : file);
        if (file == null && !Files.exists(path)) {
            return this;
        }
        Path shown = path.startsWith(workingDirectory) ? workingDirectory.relativize(path) : path;
        Path base = Optional.ofNullable(path.getParent()).orElse(workingDirectory);
        projectDirectory = base;
        for (SettingsFile.Entry entry : SettingsFile.read(path, shown)) {
            if (isHibernateKey(entry.key())) {
                hibernate.put(entry.key(), entry.value());
            } else {
                Setting setting =
                        Setting.ofKey(entry.key()).orElseThrow(() -> ConfigurationException.unknownKey(shown, entry));
                values.put(setting, new SettingValue(entry.value(), shown + ", line " + entry.line(), base));
            }
        }
        return this;
    }

    /** Takes the {@code AUTOGEN_…} variables of an environment. */
    public Configuration environment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            String variable = setting.environmentVariable();
            String text = environment.get(variable);
            if (text != null && !text.isEmpty()) {
                values.put(setting, new SettingValue(text, "environment variable " + variable, workingDirectory));
            }
        }
        return this;
    }

    /**
     * Takes one option of the command line.
     *
     * @param option as the user wrote it ({@code --url}), for messages
     * @param text null when the option was not given
     */
    public Configuration option(Setting setting, String option, @Nullable String text) {
        if (text != null) {
            values.put(setting, new SettingValue(text, "option " + option, workingDirectory));
        }
        return this;
    }

    /** Takes Hibernate settings of the command line. */
    public Configuration hibernate(Map<String, String> settings) {
        hibernate.putAll(settings);
        return this;
    }

    /** Checks everything that was collected. */
    public Settings settings() {
        return new SettingsBuilder(values, workingDirectory, projectDirectory).build(hibernate);
    }

    private static boolean isHibernateKey(String key) {
        return HIBERNATE_PREFIXES.stream().anyMatch(key::startsWith);
    }
}
