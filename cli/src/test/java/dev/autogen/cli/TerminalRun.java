package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A command in a real terminal, in a process of its own, and what the terminal showed. */
record TerminalRun(int exitCode, String shown) {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    /**
     * Runs it, and types when the question is there; nothing is tested where there are no such terminals.
     *
     * @param prompt the end of the question
     */
    static TerminalRun of(Path folder, List<String> arguments, String prompt, String keys)
            throws IOException, InterruptedException {
        assumeThat(SCRIPT).exists();
        Files.writeString(
                folder.resolve("autogen.sh"),
                "export NO_COLOR=1\nexec " + OwnJava.shell(List.of("-Dautogen.terminals=in,out,err"))
                        + arguments.stream()
                                .map(argument -> " '" + argument + "'")
                                .collect(Collectors.joining())
                        + "\n");
        Process process = new ProcessBuilder(
                        SCRIPT.toString(), "--quiet", "--return", "--command", "sh autogen.sh", "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder shown = new StringBuilder();
        InputStream output = process.getInputStream();
        boolean typed = false;
        for (int next = output.read(); next >= 0; next = output.read()) {
            shown.append((char) next);
            if (!typed && shown.toString().endsWith(prompt)) {
                process.getOutputStream().write(keys.getBytes(UTF_8));
                process.getOutputStream().flush();
                typed = true;
            }
        }
        return new TerminalRun(process.waitFor(), shown.toString());
    }
}
