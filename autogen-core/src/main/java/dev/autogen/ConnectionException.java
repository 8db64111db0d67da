package dev.autogen;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** No connection to the database. */
public final class ConnectionException extends AutogenException {

    /** The code of a data source that leads to something else than PostgreSQL. */
    public static final String OTHER_PRODUCT = "not-postgresql";

    private static final long serialVersionUID = 1L;

    private static final Pattern SECRETS =
            Pattern.compile("(?i)((?:password|sslpassword)=)[^&]*|(?<=//)[^/@]*:[^/@]*@");

    private ConnectionException(String message, String nextStep, SQLException cause) {
        super("no-connection", message, nextStep, cause);
    }

    /** @param origin what of the application named the URL, or null where the user did */
    static ConnectionException of(String url, @Nullable String origin, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String nextStep = switch (state) {
            case "28P01", "28000" -> "Check --user and the password (--password, AUTOGEN_PASSWORD or ~/.pgpass).";
            case "3D000" -> "Create the database first: createdb NAME. Autogen does not create databases.";
            case "53300" -> "The server has no connection left; try again later.";
            default ->
                origin == null
                        ? "Check that a PostgreSQL server runs there: --url names its host, port and database."
                        : "Check that a PostgreSQL server runs there: " + origin
                                + " names it. Another one is named with"
                                + " --url; --url embedded is a PostgreSQL of Autogen's own.";
        };
        return new ConnectionException(
                "Cannot connect to " + withoutSecrets(url) + ": " + reason(cause), nextStep, cause);
    }

    public static ConnectionException ofDataSource(SQLException cause) {
        return new ConnectionException(
                "The application's data source gives no connection: " + reason(cause),
                "Check its URL, its user and the size of its pool; Autogen needs one connection for a run.",
                cause);
    }

    /** An application that runs on another database in tests, as a rule. */
    static AutogenException ofAnotherProduct(String product) {
        return new AutogenException(
                OTHER_PRODUCT,
                "The application's data source leads to " + product + "; migrations are PostgreSQL's SQL.",
                "Give the application a PostgreSQL server.");
    }

    /** What the driver says, without its advice, and with what it keeps to itself. */
    private static String reason(SQLException cause) {
        String said = String.valueOf(cause.getMessage());
        int advice = said.indexOf(" Check that the hostname");
        if (advice > 0) {
            return said.substring(0, advice);
        }
        Throwable behind = cause.getCause();
        if (behind instanceof UnknownHostException host) {
            return "the host " + host.getMessage() + " is unknown.";
        }
        return behind instanceof IOException && behind.getMessage() != null
                ? said + " (" + behind.getMessage() + ")"
                : said;
    }

    private static String withoutSecrets(String url) {
        return SECRETS.matcher(url).replaceAll(match -> match.group(1) == null ? "" : match.group(1) + "***");
    }
}
