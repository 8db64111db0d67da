package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to write before a command of PostgreSQL's, which refuses to run as root: nothing for other users.
 *
 * <p>Root, the usual user of a container, gets a user name space of its own, where it is nobody and owns its files all
 * the same. Where name spaces are forbidden, the command runs as another user who may pass over file permissions, since
 * the folders on the way may be closed to everybody but root.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;

    private static final List<String> NAME_SPACE = List.of("unshare", "--user");

    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            // Without it, the system call "access" looks at the user alone.
            "--securebits=+no_setuid_fixup",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private Unprivileged() {}

    static List<String> command(ServerFolder folder, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>(isRoot(List.of(), folder) ? way(folder) : List.of());
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    private static List<String> way(ServerFolder folder) throws IOException {
        for (var way : ways(folder)) {
            if (isInstalled(way.get(0)) && !isRoot(way, folder)) {
                return way;
            }
        }
        throw new EmbeddedServerException(
                "embedded-root",
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv can give up root's rights here.",
                "Run the command as another user, or give --url of a server.");
    }

    /** Data are used the way they were made. */
    private static List<List<String>> ways(ServerFolder folder) throws IOException {
        boolean byOtherUser = Files.exists(folder.data())
                && Files.getAttribute(folder.data(), "unix:uid").equals(NOBODY);
        return byOtherUser ? List.of(OTHER_USER) : List.of(NAME_SPACE, OTHER_USER);
    }

    /** Root also where it cannot be told: a way that does not work is not taken. */
    private static boolean isRoot(List<String> way, ServerFolder folder) throws IOException {
        var command = new ArrayList<>(way);
        command.addAll(List.of("id", "-u"));
        var result = Program.run(command, folder.root(), folder.output());
        return result.exitCode() != 0 || result.output().equals("0");
    }

    private static boolean isInstalled(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
