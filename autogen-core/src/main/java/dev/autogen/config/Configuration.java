package dev.autogen.config;

import dev.autogen.NearestWord;
import dev.autogen.config.SettingValue.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects settings. The stronger wins: the command line over the environment, that over the build file that runs Autogen, that over
 * the profile, that over the rest of the settings file, that over what the application's own configuration says, and that over
 * PostgreSQL's own variables.
 *
 * <p>The settings of Hibernate, JPA and Envers pass through to Hibernate.
 */
public final class Configuration {

    /** The settings file that is read when none is named. */
    public static final String DEFAULT_FILE = "autogen.properties";

    /** What passes through: Hibernate's and JPA's settings, and those of Envers. */
    private static final List<String> HIBERNATE_PREFIXES =
            List.of("hibernate.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.");

    private static final String VARIABLE_PREFIX = "AUTOGEN_";

    private final Path workingDirectory;

    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);

    private final List<SettingsFile.Entry> entries = new ArrayList<>();

    private final Map<String, String> hibernateOfBuild = new TreeMap<>();

    private final Map<String, String> hibernateOptions = new TreeMap<>();

    private Path settingsFile;

    private Map<String, String> environment = Map.of();

    private Application.Finder finder = Application::unknown;

    private BuildSettings build = BuildSettings.NONE;

    /** @param workingDirectory what relative paths on the command line and in the environment are relative to */
    public Configuration(Path workingDirectory) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.settingsFile = this.workingDirectory.resolve(DEFAULT_FILE);
    }

    /**
     * Reads a settings file.
     *
     * @param file the file that was asked for, or null for {@value #DEFAULT_FILE} in the working directory, if it is there
     * @throws ConfigurationException for a file that cannot be read
     */
    public Configuration file(@Nullable Path file) {
        if (file != null) {
            settingsFile = workingDirectory.resolve(file).normalize();
        }
        if (file != null || Files.exists(settingsFile)) {
            entries.addAll(SettingsFile.read(settingsFile, shown(settingsFile)));
        }
        return this;
    }

    /**
     * Takes the {@code AUTOGEN_…} variables of an environment; its other variables are for placeholders, and those of PostgreSQL
     * say what nothing else says.
     *
     * @throws ConfigurationException for a variable that looks like a mistyped setting
     */
    public Configuration environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        for (String variable : new TreeSet<>(variables.keySet())) {
            refuseMistyped(variable);
        }
        for (Setting setting : Setting.values()) {
            String variable = setting.environmentVariable();
            String text = variables.getOrDefault(variable, "");
            if (!text.isEmpty()) {
                put(setting, text, Strength.ENVIRONMENT, Origin.of("environment variable " + variable));
            }
        }
        return this;
    }

    /** Other programs have variables that begin with {@code AUTOGEN_} too; only what is nearly one of ours is refused. */
    private static void refuseMistyped(String variable) {
        List<String> known = Setting.environmentVariables();
        if (variable.startsWith(VARIABLE_PREFIX) && !known.contains(variable)) {
            List<String> names = known.stream()
                    .map(name -> name.substring(VARIABLE_PREFIX.length()))
                    .toList();
            NearestWord.near(variable.substring(VARIABLE_PREFIX.length()), names)
                    .ifPresent(name -> {
                        throw ConfigurationException.unknownVariable(variable, VARIABLE_PREFIX + name);
                    });
        }
    }

    /**
     * Takes what a build tool says.
     *
     * @throws ConfigurationException for a key that does not exist
     */
    public Configuration build(BuildSettings settings) {
        build = settings;
        settings.configured().forEach((key, text) -> build(key, text, Strength.BUILD, Origin.of(settings.place())));
        settings.given()
                .forEach((key, text) ->
                        build(key, text, Strength.OPTION, Origin.of("option " + settings.optionPrefix() + key)));
        return this;
    }

    private void build(String key, String text, Strength strength, Origin origin) {
        Optional<Setting> setting = Setting.ofKey(key);
        setting.ifPresent(known -> put(known, text, strength, origin));
        if (setting.isEmpty()) {
            if (!isHibernates(key)) {
                throw ConfigurationException.unknownKey(origin, key);
            }
            (strength == Strength.OPTION ? hibernateOptions : hibernateOfBuild).put(key, text);
        }
    }

    /**
     * Takes one option of the command line.
     *
     * @param option as the user wrote it ({@code --url}), for messages
     * @param text null when the option was not given
     */
    public Configuration option(Setting setting, String option, @Nullable String text) {
        if (text != null) {
            put(setting, text, Strength.OPTION, Origin.of("option " + option));
        }
        return this;
    }

    /**
     * Takes one setting that a program gives, with the strength of an option.
     *
     * @param place where its user wrote it, for messages: {@code autogen.url in application.yml, line 3}
     */
    public Configuration given(Setting setting, String place, String text) {
        put(setting, text, Strength.OPTION, Origin.of(place));
        return this;
    }

    /** Takes Hibernate settings of the command line. */
    public Configuration hibernate(Map<String, String> settings) {
        hibernateOptions.putAll(settings);
        return this;
    }

    /** Looks for an application, whose own configuration counts where nothing of Autogen's says anything. */
    public Configuration application(Application.Finder applicationFinder) {
        finder = applicationFinder;
        return this;
    }

    /**
     * Checks everything that was collected.
     *
     * @throws ConfigurationException for a key that does not exist, a value that cannot be used, a profile nobody knows
     */
    public Settings settings() {
        Map<String, String> hibernate = new TreeMap<>();
        Placeholders placeholders = new Placeholders(environment);
        Map<Setting, SettingValue> all = new EnumMap<>(Setting.class);
        Map<String, SettingsFile.Entry> hibernateEntries = new TreeMap<>();
        checkKeys();
        for (Layer layer : layers()) {
            for (SettingsFile.Entry entry : layer.entries()) {
                Optional<Setting> setting = Setting.ofFileKey(entry.key());
                setting.ifPresent(known -> all.put(known, layer.value(entry)));
                if (setting.isEmpty()) {
                    hibernateEntries.put(entry.key(), entry);
                }
            }
        }
        all.putAll(values);
        hibernateEntries.forEach(
                (key, entry) -> hibernate.put(key, placeholders.expand(entry.value(), entry.origin())));
        hibernate.putAll(hibernateOfBuild);
        hibernate.putAll(hibernateOptions);
        // Only what nothing stronger replaces: a placeholder of another profile may well have no value here.
        all.replaceAll((setting, value) ->
                isFromFile(value) ? value.withText(placeholders.expand(value.text(), value.origin())) : value);
        boolean ofBuild = build.classpath().isNamed() && !isNamedByStronger(all.get(Setting.CLASSPATH));
        if (ofBuild) {
            all.put(
                    Setting.CLASSPATH,
                    new SettingValue("", Strength.BUILD, Origin.of(build.place()), workingDirectory));
        }
        Application application =
                finder.find(place(all, ofBuild ? build.classpath().own() : List.of()));
        Map<String, Origin> overrides = new TreeMap<>();
        for (Application.Value found : application.values()) {
            Optional<Setting> setting = Setting.ofFileKey(found.key());
            Optional<Origin> stronger = setting.isPresent()
                    ? Optional.ofNullable(all.get(setting.get())).map(SettingValue::origin)
                    : hibernateOrigin(found.key(), hibernateEntries);
            stronger.ifPresentOrElse(
                    origin -> overrides.put(found.key(), origin),
                    () -> setting.ifPresentOrElse(
                            known -> all.put(known, value(found)), () -> hibernate.put(found.key(), found.text())));
        }
        return new SettingsBuilder(
                        all,
                        new PostgresEnvironment(environment, workingDirectory),
                        workingDirectory,
                        parent(settingsFile),
                        (ofBuild ? application.withClasspath(build.classpath()) : application).withOverrides(overrides))
                .build(hibernate);
    }

    private Optional<Origin> hibernateOrigin(String key, Map<String, SettingsFile.Entry> inFiles) {
        if (hibernateOptions.containsKey(key)) {
            return Optional.of(Origin.of("option -D"));
        }
        return hibernateOfBuild.containsKey(key)
                ? Optional.of(Origin.of(build.place()))
                : Optional.ofNullable(inFiles.get(key)).map(SettingsFile.Entry::origin);
    }

    private static boolean isNamedByStronger(@Nullable SettingValue classpath) {
        return classpath != null && classpath.strength().compareTo(Strength.BUILD) >= 0;
    }

    private Application.Place place(Map<Setting, SettingValue> all, List<Path> ofBuild) {
        SettingReader read = new SettingReader(all, workingDirectory);
        Path project = read.optionalPath(Setting.PROJECT);
        return new Application.Place(
                project == null ? parent(settingsFile) : project,
                ofBuild.isEmpty() ? read.paths(Setting.CLASSPATH) : ofBuild,
                all.keySet(),
                read.optional(Setting.FORMAT),
                read.optional(Setting.PERSISTENCE_UNIT),
                workingDirectory,
                environment);
    }

    private static SettingValue value(Application.Value found) {
        return new SettingValue(found.text(), Strength.APPLICATION, found.origin(), found.base());
    }

    private static boolean isFromFile(SettingValue value) {
        return value.strength() == Strength.FILE || value.strength() == Strength.PROFILE;
    }

    /** Entries of one strength. */
    private record Layer(Strength strength, List<SettingsFile.Entry> entries, Path base) {

        SettingValue value(SettingsFile.Entry entry) {
            return new SettingValue(entry.value(), strength, entry.origin(), base);
        }
    }

    /** The weakest first. */
    private List<Layer> layers() {
        Path base = parent(settingsFile);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(Strength.FILE, ofProfile(null), base));
        SettingValue profile = values.get(Setting.PROFILE);
        if (profile != null) {
            Path file = profileFile(profile.text());
            boolean exists = Files.exists(file);
            List<SettingsFile.Entry> own = ofProfile(profile.text());
            if (own.isEmpty() && !exists) {
                throw unknownProfile(profile);
            }
            layers.add(new Layer(Strength.PROFILE, own, base));
            if (exists) {
                layers.add(new Layer(Strength.PROFILE, readProfile(file), base));
            }
        }
        return layers;
    }

    private List<SettingsFile.Entry> ofProfile(@Nullable String profile) {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.profile(), profile))
                .toList();
    }

    private List<SettingsFile.Entry> readProfile(Path file) {
        List<SettingsFile.Entry> own = SettingsFile.read(file, shown(file));
        own.forEach(entry -> {
            if (entry.profile() != null) {
                throw ConfigurationException.profileInProfile(entry);
            }
            checkKey(entry);
        });
        return own;
    }

    private ConfigurationException unknownProfile(SettingValue profile) {
        Set<String> known = new TreeSet<>();
        entries.forEach(entry -> Optional.ofNullable(entry.profile()).ifPresent(known::add));
        known.addAll(ProfileFiles.beside(settingsFile));
        return ConfigurationException.unknownProfile(
                profile.text(), profile.origin(), shown(settingsFile), shown(profileFile(profile.text())), known);
    }

    private Path profileFile(String profile) {
        return ProfileFiles.of(settingsFile, profile);
    }

    /** Of all profiles: a mistake in another one would be found too late. */
    private void checkKeys() {
        entries.forEach(Configuration::checkKey);
    }

    private static void checkKey(SettingsFile.Entry entry) {
        if (entry.key().equals(Setting.PROFILE.key())) {
            throw ConfigurationException.profileInFile(entry.origin());
        }
        if (Setting.ofFileKey(entry.key()).isEmpty() && !isHibernates(entry.key())) {
            throw ConfigurationException.unknownKey(entry);
        }
    }

    /** Whether a key passes through to Hibernate. */
    public static boolean isHibernates(String key) {
        return HIBERNATE_PREFIXES.stream().anyMatch(key::startsWith);
    }

    private void put(Setting setting, String text, Strength strength, Origin origin) {
        SettingValue value = new SettingValue(text, strength, origin, workingDirectory);
        SettingValue other = values.get(setting);
        if (other == null || value.winsOver(other)) {
            values.put(setting, value);
        }
    }

    private Path shown(Path path) {
        return path.startsWith(workingDirectory) ? workingDirectory.relativize(path) : path;
    }

    private Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(workingDirectory);
    }
}
