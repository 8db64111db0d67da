package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, with one page, driven over its DevTools protocol. */
final class Chromium {

    /** Fails where there is no browser, instead of skipping what needs one: {@code mvn test -Pbrowser}. */
    static final boolean REQUIRED = "required".equals(System.getProperty("autogen.browser"));

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private final Process process;

    private final BrowserPage page;

    private Chromium(Process process, BrowserPage page) {
        this.process = process;
        this.page = page;
    }

    /** @param profile a folder that this browser writes to and nobody else */
    static Chromium start(Path profile) throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (REQUIRED) {
            assertThat(program)
                    .as("a Chromium on the PATH, or named by CHROMIUM")
                    .isPresent();
        }
        assumeTrue(program.isPresent(), "There is no Chromium on the PATH, and CHROMIUM names none");
        // Containers seldom allow the sandbox, and have a small /dev/shm. Only our own pages are opened.
        Process process = new ProcessBuilder(
                        program.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors(profile).toFile())
                .start();
        try {
            return new Chromium(process, BrowserPage.open(page(address(process, profile))));
        } catch (IOException e) {
            process.destroyForcibly();
            // What some systems have under that name only tells how to install it.
            assumeTrue(REQUIRED, e.toString());
            throw e;
        } catch (InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** What CHROMIUM names, or else the first on the PATH. */
    private static Optional<Path> program() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Host and port: the browser chooses, and says so in a file. */
    private static String address(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return "127.0.0.1:" + lines.get(0);
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium does not listen: " + Files.readString(errors(profile)));
    }

    private static Path errors(Path profile) {
        return profile.resolveSibling("chromium.err");
    }

    private static URI page(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .build();
        String targets = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        for (JsonNode target : new JsonMapper().readTree(targets)) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium has no page: " + targets);
    }

    BrowserPage page() {
        return page;
    }

    /** Asks it to end, so that it takes its files with it. */
    void stop() throws IOException, InterruptedException {
        try {
            page.endBrowser();
        } finally {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }
}
