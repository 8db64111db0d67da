package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.autogen.fixtures.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** What can be wrong between the command and the server. */
final class ConnectionErrors {

    private ConnectionErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("connection-refused", ConnectionErrors::nobodyListens, "current")
                        .inAProcessToo(),
                failed("connection-password", ConnectionErrors::wrongPassword, "current"),
                failed("connection-no-user", ConnectionErrors::unknownUser, "current"),
                failed("connection-no-database", ConnectionErrors::unknownDatabase, "current")
                        .inAProcessToo(),
                failed("connection-not-postgres", ConnectionErrors::webServer, "current"),
                failed("connection-unknown-host", ConnectionErrors::unknownHost, "current"),
                failed("connection-no-schema", ConnectionErrors::unknownSchema, "upgrade"),
                failed("connection-no-version-schema", ConnectionErrors::unknownVersionSchema, "upgrade"),
                failed("role-may-not-create", ConnectionErrors::readOnlyRole, "upgrade"),
                failed("role-may-not-see-version", ConnectionErrors::strangeVersionTable, "current"),
                failed("role-may-not-compare", ConnectionErrors::noTemporaryTables, "diff"));
    }

    private static void nobodyListens(Scene scene) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Free again once closed, and nobody else's for a while.
            scene.connectTo("jdbc:postgresql://localhost:" + socket.getLocalPort() + "/shop", "shop", "secret");
        }
    }

    private static void wrongPassword(Scene scene) {
        scene.connectAsRole();
        TestDatabase database = scene.database();
        String role = "role_" + database.name();
        scene.closesLater(PasswordRule.require(database, role));
        scene.connectTo(database.url(), role, "not the secret");
    }

    private static void unknownUser(Scene scene) {
        scene.connectTo(scene.database().url(), "nobody_here", "secret");
    }

    private static void unknownDatabase(Scene scene) {
        TestDatabase database = scene.database();
        scene.connectTo(database.url().replace(database.name(), "shop_of_nobody"), database.user(), "postgres");
    }

    /** Another kind of server: it answers, but with something else. */
    private static void webServer(Scene scene) throws IOException {
        ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> answer(socket), "web server");
        server.setDaemon(true);
        server.start();
        scene.closesLater(socket::close);
        scene.connectTo("jdbc:postgresql://localhost:" + socket.getLocalPort() + "/shop", "shop", "secret");
    }

    private static void answer(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                client.getInputStream().read(new byte[8]);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void unknownHost(Scene scene) {
        scene.connectTo("jdbc:postgresql://database.invalid/shop?password=secret", "shop", "secret");
    }

    private static void unknownSchema(Scene scene) {
        scene.revision("0001", "");
        TestDatabase database = scene.database();
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=shop";
        scene.connectTo(url, database.user(), database.password());
    }

    private static void unknownVersionSchema(Scene scene) {
        scene.database();
        scene.revision("0001", "").file("autogen.properties", "version-table.schema = bookkeeping\n");
    }

    private static void readOnlyRole(Scene scene) {
        scene.revision("0001", "");
        scene.database().execute("REVOKE CREATE ON SCHEMA public FROM public");
        scene.connectAsRole();
    }

    private static void strangeVersionTable(Scene scene) {
        scene.revision("0001", "");
        scene.database();
        scene.succeeds("upgrade").connectAsRole();
    }

    private static void noTemporaryTables(Scene scene) {
        scene.customer("@Column(columnDefinition = \"numeric(10, 2) default 2 * 3\") java.math.BigDecimal balance;");
        TestDatabase database = scene.database();
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY, balance numeric(10,2) DEFAULT 6);"
                + "REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM public");
        scene.connectAsRole("GRANT SELECT ON customer");
    }
}
