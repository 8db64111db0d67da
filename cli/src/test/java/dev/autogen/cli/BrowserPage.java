package dev.autogen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A page of a browser, as DevTools see it. */
final class BrowserPage {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int PATIENCE = 60;

    private final BlockingQueue<String> messages;

    private final WebSocket socket;

    /** What scripts of the page threw, and what it asked others for. */
    private final List<String> complaints = new ArrayList<>();

    private int calls;

    private boolean loaded;

    private BrowserPage(BlockingQueue<String> messages, WebSocket socket) {
        this.messages = messages;
        this.socket = socket;
    }

    static BrowserPage open(URI address) throws IOException {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Whole(messages))
                .join();
        BrowserPage page = new BrowserPage(messages, socket);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            page.call(domain + ".enable", Map.of());
        }
        // axe is given to pages that allow no scripts of others.
        page.call("Page.setBypassCSP", Map.of("enabled", true));
        return page;
    }

    void size(int width, int height) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param name {@code light} or {@code dark}, as the system of the reader says */
    void theme(String name) throws IOException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    void visit(Path file) throws IOException {
        complaints.clear();
        loaded = false;
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        while (!loaded) {
            receive();
        }
    }

    /** Runs a script in the page, and waits for what it promises. */
    JsonNode run(String script) throws IOException {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            JsonNode thrown = answer.get("exceptionDetails");
            throw new IOException(thrown.at("/exception/description").asText(thrown.toString()));
        }
        return answer.at("/result/value");
    }

    /** Presses a key and lets it go, wherever the focus is. */
    void press(String key) throws IOException {
        String text = key.equals("Enter") ? "\r" : key.equals("Space") ? " " : "";
        String named = key.equals("Space") ? " " : key;
        int code = key.equals("Enter") ? 13 : key.equals("Tab") ? 9 : 32;
        Map<String, Object> event = Map.of("key", named, "code", key, "windowsVirtualKeyCode", code);
        ObjectNode down = MAPPER.valueToTree(event);
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        call("Input.dispatchKeyEvent", down.put("type", "keyDown"));
        ObjectNode up = MAPPER.valueToTree(event);
        call("Input.dispatchKeyEvent", up.put("type", "keyUp"));
    }

    /** The whole page, however long, to a height that image viewers open. */
    void picture(Path file) throws IOException {
        JsonNode area = call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                area.get("width").asInt(),
                "height",
                Math.min(area.get("height").asInt(), 8000),
                "scale",
                1);
        JsonNode picture =
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").asText()));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Object parameters) throws IOException {
        ObjectNode message = MAPPER.createObjectNode();
        int number = ++calls;
        message.put("id", number).put("method", method).set("params", MAPPER.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = receive();
            if (answer.path("id").asInt() == number) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private JsonNode receive() throws IOException {
        try {
            String text = messages.poll(PATIENCE, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("The browser has said nothing for " + PATIENCE + " seconds.");
            }
            JsonNode message = MAPPER.readTree(text);
            notice(message.path("method").asText(), message.path("params"));
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the browser was asked.", e);
        }
    }

    private void notice(String event, JsonNode parameters) {
        switch (event) {
            case "Page.loadEventFired" -> loaded = true;
            case "Runtime.exceptionThrown" ->
                complaints.add(
                        parameters.at("/exceptionDetails/exception/description").asText());
            case "Log.entryAdded" -> complaints.add(parameters.at("/entry/text").asText());
            case "Network.requestWillBeSent" -> {
                String url = parameters.at("/request/url").asText();
                if (!url.startsWith("file:") && !url.startsWith("data:")) {
                    complaints.add("asks for " + url);
                }
            }
            default -> {}
        }
    }

    /** The whole browser, not only the page. */
    void endBrowser() throws IOException {
        call("Browser.close", Map.of());
        socket.abort();
    }

    /** Puts messages together that arrive in parts. */
    private static final class Whole implements WebSocket.Listener {

        private final BlockingQueue<String> messages;

        private final StringBuilder parts = new StringBuilder();

        Whole(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
