package dev.autogen.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL of PostgreSQL, its user and password apart.
 *
 * @param text the URL without them
 */
record DatabaseUrl(
        String text, @Nullable String user, @Nullable String password) {

    private static final String PREFIX = "jdbc:postgresql:";

    /**
     * Reads a URL.
     *
     * @param what what is a URL: {@code setting url}
     * @throws ConfigurationException for anything else, with the JDBC URL it could be
     */
    static DatabaseUrl parse(String what, SettingValue value) {
        String text = value.text();
        if (!text.startsWith(PREFIX) || authority(text).contains("@")) {
            throw ConfigurationException.badUrl(what, value, OtherUrls.advice(text));
        }
        refuseBadPorts(what, value);
        int query = text.indexOf('?');
        if (query < 0) {
            return new DatabaseUrl(text, null, null);
        }
        List<String> parameters = Arrays.stream(text.substring(query + 1).split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .toList();
        String rest = parameters.stream()
                .filter(parameter -> !isNamed(parameter, "user") && !isNamed(parameter, "password"))
                .collect(Collectors.joining("&"));
        return new DatabaseUrl(
                text.substring(0, query) + (rest.isEmpty() ? "" : "?" + rest),
                parameter(parameters, "user", what, value),
                parameter(parameters, "password", what, value));
    }

    /** Who logs in there: as the URL says, else as {@code other} does. A password goes with the user it was given for. */
    Settings.Login login(Settings.Login other) {
        boolean same = user == null || user.equals(other.user());
        return new Settings.Login(
                text, user == null ? other.user() : user, password == null && same ? other.password() : password);
    }

    /** What stands between {@code //} and the next {@code /} or {@code ?}. */
    private static String authority(String url) {
        String rest = url.substring(PREFIX.length());
        return rest.startsWith("//") ? rest.substring(2).split("[/?]", 2)[0] : "";
    }

    /** The driver would say only that it cannot parse the URL. */
    private static void refuseBadPorts(String what, SettingValue value) {
        for (String address : authority(value.text()).split(",")) {
            String port = address.substring(address.lastIndexOf(']') + 1);
            int colon = port.indexOf(':');
            if (colon >= 0 && colon + 1 < port.length() && !isPort(port.substring(colon + 1))) {
                throw ConfigurationException.badUrl(
                        what,
                        value,
                        "Its port is no whole number from 1 to 65535. Without one it is PostgreSQL's own, 5432.");
            }
        }
    }

    static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
    }

    private static boolean isNamed(String parameter, String name) {
        return parameter.equals(name) || parameter.startsWith(name + "=");
    }

    /** The last one counts, as with the driver. */
    private static @Nullable String parameter(List<String> parameters, String name, String what, SettingValue value) {
        String found = null;
        for (String parameter : parameters) {
            if (parameter.startsWith(name + "=")) {
                found = parameter.substring(name.length() + 1);
            }
        }
        try {
            return found == null ? null : URLDecoder.decode(found, UTF_8);
        } catch (IllegalArgumentException e) {
            throw ConfigurationException.badUrl(
                    what,
                    value,
                    "Its " + name + " is not URL-encoded: a % is written as %25. Or set " + name + " apart.");
        }
    }
}
