package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, which Maven writes into a resource. */
final class Version implements IVersionProvider {

    private static final String RESOURCE = "version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"autogen " + number()};
    }

    /** {@code 0.1.0}, without a word around it. */
    static String number() {
        try (var stream = Objects.requireNonNull(Version.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, UTF_8));
            return Objects.requireNonNull(properties.getProperty("version"), "version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
