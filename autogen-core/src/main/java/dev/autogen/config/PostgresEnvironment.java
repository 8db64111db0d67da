package dev.autogen.config;

import dev.autogen.config.SettingValue.Strength;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code PG…} variables that psql and its kin read; they count where nothing of Autogen's own is given.
 *
 * <p>{@code PGPASSFILE} and {@code ~/.pgpass} are the driver's.
 */
final class PostgresEnvironment {

    private static final String HOST = "PGHOST";
    private static final String PORT = "PGPORT";
    private static final String DATABASE = "PGDATABASE";
    private static final String USER = "PGUSER";
    private static final String PASSWORD = "PGPASSWORD";

    /** What further belongs into a URL that is made of them, by its name there. */
    private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

    static {
        PARAMETERS.put("PGSSLMODE", "sslmode");
        PARAMETERS.put("PGSSLROOTCERT", "sslrootcert");
        PARAMETERS.put("PGOPTIONS", "options");
    }

    private final Map<String, String> environment;

    private final Path workingDirectory;

    PostgresEnvironment(Map<String, String> environment, Path workingDirectory) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }

    /** A URL, when a host or a database is named. */
    Optional<SettingValue> url() {
        Optional<String> host = variable(HOST);
        Optional<String> database = variable(DATABASE);
        if (host.isEmpty() && database.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = Origin.of("environment variable " + (host.isPresent() ? HOST : DATABASE));
        String hosts = host.orElse("localhost");
        if (hosts.startsWith("/") || hosts.startsWith("@")) {
            throw ConfigurationException.socket(origin);
        }
        // Without a name the database is the user's, as everywhere in PostgreSQL.
        String name = database.or(() -> variable(USER))
                .map(PostgresEnvironment::encoded)
                .orElse("");
        List<String> parameters = new ArrayList<>();
        PARAMETERS.forEach((variable, parameter) ->
                variable(variable).ifPresent(value -> parameters.add(parameter + "=" + encoded(value))));
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return Optional.of(value("jdbc:postgresql://" + addresses(hosts) + "/" + name + query, origin));
    }

    /** Hosts with their ports; one port counts for all hosts. */
    private String addresses(String hosts) {
        String[] names = hosts.split(",");
        String[] ports = variable(PORT).orElse("").split(",");
        for (String port : ports) {
            if (!port.isEmpty() && !DatabaseUrl.isPort(port)) {
                throw ConfigurationException.badPort(Origin.of("environment variable " + PORT), port);
            }
        }
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].contains(":") ? "[" + names[i] + "]" : names[i];
            String port = ports.length == 1 ? ports[0] : i < ports.length ? ports[i] : "";
            addresses.add(port.isEmpty() ? name : name + ":" + port);
        }
        return String.join(",", addresses);
    }

    Optional<SettingValue> user() {
        return variable(USER).map(text -> value(text, Origin.of("environment variable " + USER)));
    }

    Optional<SettingValue> password() {
        return variable(PASSWORD).map(text -> value(text, Origin.of("environment variable " + PASSWORD)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    private SettingValue value(String text, Origin origin) {
        return new SettingValue(text, Strength.POSTGRES_ENVIRONMENT, origin, workingDirectory);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
