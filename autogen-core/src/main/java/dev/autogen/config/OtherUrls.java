package dev.autogen.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the JDBC form of database URLs in other styles; never repeats a password. */
final class OtherUrls {

    private static final String FORM = "jdbc:postgresql://host:port/database";

    /** {@code postgres:}, {@code postgresql+asyncpg:}, {@code r2dbc:pool:postgresql:}, {@code jdbc:otel:postgresql:}, … */
    private static final Pattern POSTGRES = Pattern.compile(
            "(?i)(?:[a-z0-9-]+:)*(?:postgres|postgresql|pgsql|psql)(?:\\+[a-z0-9_]+)?:(.*)", Pattern.DOTALL);

    private static final Pattern TESTCONTAINERS = Pattern.compile("(?i)jdbc:tc:.*", Pattern.DOTALL);

    /** {@code //user:password@host:port/database?parameters}, the password with whatever it holds. */
    private static final Pattern PARTS = Pattern.compile(
            "//(?:(?<login>[^/]*)@)?(?<host>[^@/?]*)(?:/(?<database>[^?@]*))?(?:\\?(?<query>.*))?", Pattern.DOTALL);

    private static final Pattern OTHER_PRODUCT = Pattern.compile(
            "(?i)(?:jdbc:|r2dbc:)?(mysql|mariadb|oracle|sqlserver|h2|sqlite|hsqldb|db2)\\b.*", Pattern.DOTALL);

    private static final Pattern CONNECTION_STRING = Pattern.compile(".*\\b(?:host|dbname)\\s*=.*", Pattern.DOTALL);

    private OtherUrls() {}

    /** What to write instead. */
    static String advice(String url) {
        if (TESTCONTAINERS.matcher(url).matches()) {
            return "Testcontainers starts a database of its own for each connection. For a PostgreSQL of the project's own:"
                    + " url = embedded";
        }
        Matcher product = OTHER_PRODUCT.matcher(url);
        if (product.matches()) {
            return "Autogen works with PostgreSQL only: " + FORM;
        }
        Matcher postgres = POSTGRES.matcher(url);
        if (postgres.matches()) {
            return jdbc(postgres.group(1))
                    .orElse("Write it as " + FORM + ", and user and password as settings of their own.");
        }
        if (CONNECTION_STRING.matcher(url).matches() || url.startsWith("//")) {
            return "Write it as " + FORM + ", and user and password as settings of their own.";
        }
        return "Write it as " + FORM + ".";
    }

    private static Optional<String> jdbc(String rest) {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(parts.group("query")).orElse("");
        String host = Optional.of(parts.group("host"))
                .filter(name -> !name.isEmpty())
                .or(() -> parameter(query, "host"))
                // A Unix socket, which JDBC cannot use.
                .filter(name -> !name.startsWith("/"))
                .orElse("localhost");
        String database = Optional.ofNullable(parts.group("database"))
                .filter(name -> !name.isEmpty())
                .or(() -> parameter(query, "dbname"))
                .orElse("");
        String ssl = parameter(query, "sslmode").map(mode -> "?sslmode=" + mode).orElse("");
        String login = Optional.ofNullable(parts.group("login")).orElse("");
        String user = login.contains(":") ? login.substring(0, login.indexOf(':')) : login;
        if (user.isEmpty()) {
            user = parameter(query, "user").orElse("");
        }
        boolean password = login.contains(":") || parameter(query, "password").isPresent();
        return Optional.of("JDBC's form of it is jdbc:postgresql://" + host + "/" + database + ssl
                + (user.isEmpty() ? "" : ", with user = " + user)
                + (password ? ", and the password in AUTOGEN_PASSWORD or ~/.pgpass" : ""));
    }

    private static Optional<String> parameter(String query, String name) {
        return Optional.of(Arrays.stream(query.split("&"))
                        .filter(parameter -> parameter.startsWith(name + "="))
                        .map(parameter -> parameter.substring(name.length() + 1))
                        .collect(Collectors.joining()))
                .filter(value -> !value.isEmpty());
    }
}
