package dev.autogen.spring;

import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The properties {@code autogen.…} of an application: the settings of {@code autogen.properties} under their own names, and the mode.
 *
 * <p>They are no class of properties, because Autogen's names are not Java's: {@code version-table} is a name, and
 * {@code version-table.schema} is another.
 */
final class AutogenProperties {

    static final String PREFIX = "autogen";

    static final String MODE = PREFIX + ".mode";

    /** Where the migration files are when nobody says. */
    static final String DEFAULT_MIGRATIONS = "classpath:db/autogen";

    /** What counts when migrations are run; all others are for those who write them, and are passed over. */
    static final Set<Setting> USED = EnumSet.of(
            Setting.URL,
            Setting.USER,
            Setting.PASSWORD,
            Setting.SCHEMAS,
            Setting.INCLUDE,
            Setting.EXCLUDE,
            Setting.MIGRATIONS,
            Setting.SUB_FOLDERS,
            Setting.FILE_NAME,
            Setting.VERSION_TABLE,
            Setting.LOG_TABLE,
            Setting.VERSION_TABLE_SCHEMA,
            Setting.LOCK_TIMEOUT,
            Setting.LOCK_ATTEMPTS,
            Setting.STATEMENT_TIMEOUT,
            Setting.LONG_STATEMENT_TIMEOUT,
            Setting.RUN_LOCK_TIMEOUT,
            Setting.ACCEPT_HAZARDS,
            Setting.HOOK_BEFORE_UPGRADE);

    private static final Set<Setting> LISTS =
            EnumSet.of(Setting.SCHEMAS, Setting.INCLUDE, Setting.EXCLUDE, Setting.MIGRATIONS, Setting.ACCEPT_HAZARDS);

    private final Environment environment;

    private final Binder binder;

    AutogenProperties(Environment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    AutogenMode mode() {
        return binder.bind(MODE, Bindable.of(AutogenMode.class)).orElse(AutogenMode.UPGRADE);
    }

    /** What was given, placeholders resolved; null where nothing was. */
    @Nullable
    String text(Setting setting) {
        String name = PREFIX + "." + setting.key();
        if (LISTS.contains(setting)) {
            List<String> items =
                    binder.bind(name, Bindable.listOf(String.class)).orElse(List.of());
            return items.isEmpty() ? null : String.join(",", items);
        }
        String text = binder.bind(name, Bindable.of(String.class)).orElse("");
        return text.isEmpty() ? null : text;
    }

    /** The locations of the migration files: {@code classpath:…}, or folders. */
    List<String> migrations() {
        String text = text(Setting.MIGRATIONS);
        return Stream.of((text == null ? DEFAULT_MIGRATIONS : text).split(","))
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .toList();
    }

    /**
     * Everything that counts when migrations are run, checked.
     *
     * @throws AutogenException for a property that does not exist, or a value that cannot be used, with its place
     */
    Settings settings() {
        refuseUnknown();
        // Locations on the class path are no folders; they are read elsewhere.
        Configuration configuration = new Configuration(Path.of(""));
        USED.stream().filter(setting -> setting != Setting.MIGRATIONS).forEach(setting -> {
            String text = text(setting);
            if (text != null) {
                configuration.given(setting, place(setting), text);
            }
        });
        return configuration.settings();
    }

    private String place(Setting setting) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(PREFIX + "." + setting.key());
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property == null && LISTS.contains(setting)) {
                property = source.getConfigurationProperty(name.append("[0]"));
            }
            if (property != null) {
                return "property " + name + (property.getOrigin() == null ? "" : ", " + property.getOrigin());
            }
        }
        return "property " + name;
    }

    /** Not in the environment, where other programs have variables that begin alike. */
    private void refuseUnknown() {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable && !isOfTheSystem(source)) {
                iterable.stream()
                        .filter(ConfigurationPropertyName.of(PREFIX)::isAncestorOf)
                        .forEach(name -> refuseUnknown(iterable, name));
            }
        }
    }

    private static boolean isOfTheSystem(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof org.springframework.core.env.PropertySource<?> underlying
                && (underlying.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                        || underlying.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME));
    }

    private static void refuseUnknown(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        String key = name.toString().substring(PREFIX.length() + 1).replaceFirst("\\[.*", "");
        List<String> known = Stream.concat(
                        Stream.of("mode"), Arrays.stream(Setting.values()).map(Setting::key))
                .toList();
        if (known.contains(key)) {
            return;
        }
        ConfigurationProperty property = source.getConfigurationProperty(name);
        String origin = property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        throw new AutogenException(
                "unknown-setting",
                "There is no property '" + name + "'" + origin + ".",
                "Did you mean '" + PREFIX + "." + NearestWord.to(key, known) + "'?");
    }
}
