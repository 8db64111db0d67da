package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The port and the password of a server, kept in its folder.
 *
 * @param port chosen once, kept as long as nobody else takes it
 */
record Credentials(int port, String password) {

    static final String USER = "autogen";

    private static final int PASSWORD_BYTES = 24;

    Credentials {
        requireNonNull(password, "password");
    }

    static Credentials invent() throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Credentials(freePort(), HexFormat.of().formatHex(bytes));
    }

    static Optional<Credentials> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        var port = properties.getProperty("port", "");
        var password = properties.getProperty("password", "");
        return port.matches("\\d{1,5}") && !password.isEmpty()
                ? Optional.of(new Credentials(Integer.parseInt(port), password))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(partial);
        Folders.write(partial, "port=" + port + "\npassword=" + password + "\n");
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Credentials withFreePort() throws IOException {
        return isFree(port) ? this : new Credentials(freePort(), password);
    }

    ServerAddress address() {
        return new ServerAddress(port, USER, password);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
