package dev.autogen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server with the comments of one pull request, which answers as the API of GitHub or of GitLab does. */
final class Forge implements AutoCloseable {

    static final String TOKEN = "secret-of-the-job";

    private static final Pattern PAGE = Pattern.compile("per_page=(\\d+)&page=(\\d+)");

    /** What one of the two expects, and how it spells. */
    enum Kind {
        GITHUB("/repos/ann/library/issues/7/comments", "/repos/ann/library/issues/comments/", "PATCH"),
        GITLAB("/projects/42/merge_requests/7/notes", "/projects/42/merge_requests/7/notes/", "PUT");

        private final String list;

        private final String one;

        private final String change;

        Kind(String list, String one, String change) {
            this.list = list;
            this.one = one;
            this.change = change;
        }
    }

    /** A comment as it is kept; the name of its author may be anything. */
    record Comment(int id, String author, String body) {}

    private final Kind kind;

    private final HttpServer server;

    private final List<Comment> comments = new ArrayList<>();

    /** What was called that changes something, in order. */
    private final List<String> writes = new ArrayList<>();

    private Forge(Kind kind, HttpServer server) {
        this.kind = kind;
        this.server = server;
    }

    static Forge start(Kind kind) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Forge forge = new Forge(kind, server);
        server.createContext("/", forge::answer);
        server.start();
        return forge;
    }

    /** The variables by which a job knows it, the token among them. */
    Map<String, String> environment() {
        String url = "http://localhost:" + server.getAddress().getPort();
        return kind == Kind.GITHUB
                ? Map.of(
                        "GITHUB_API_URL",
                        url,
                        "GITHUB_REPOSITORY",
                        "ann/library",
                        "GITHUB_TOKEN",
                        TOKEN,
                        "PULL_REQUEST",
                        "7")
                : Map.of(
                        "CI_API_V4_URL",
                        url,
                        "CI_PROJECT_ID",
                        "42",
                        "CI_MERGE_REQUEST_IID",
                        "7",
                        "GITLAB_TOKEN",
                        TOKEN);
    }

    void comment(String author, String body) {
        comments.add(new Comment(1000 + comments.size(), author, body));
    }

    List<Comment> comments() {
        return comments;
    }

    List<String> writes() {
        return writes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!isAllowed(exchange)) {
                send(exchange, 401, "{\"message\":\"Bad credentials\"}");
            } else if (method.equals("GET") && path.equals(kind.list)) {
                send(exchange, 200, page(String.valueOf(exchange.getRequestURI().getQuery())));
            } else if (method.equals("POST") && path.equals(kind.list)) {
                writes.add("added");
                comment("the job", body(sent));
                send(exchange, 201, json(comments.get(comments.size() - 1)));
            } else if (method.equals(kind.change) && path.startsWith(kind.one)) {
                writes.add("changed");
                send(exchange, 200, json(change(Integer.parseInt(path.substring(kind.one.length())), body(sent))));
            } else {
                send(exchange, 404, "{\"message\":\"Not Found\"}");
            }
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String header = kind == Kind.GITHUB
                ? exchange.getRequestHeaders().getFirst("Authorization")
                : exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN");
        return ((kind == Kind.GITHUB ? "Bearer " : "") + TOKEN).equals(header);
    }

    private Comment change(int id, String body) {
        int index = comments.stream().map(Comment::id).toList().indexOf(id);
        Comment changed = new Comment(id, comments.get(index).author(), body);
        comments.set(index, changed);
        return changed;
    }

    private static String body(String sent) throws IOException {
        JsonNode document = new JsonMapper().readTree(sent);
        return document.get("body").asText();
    }

    private String page(String query) throws IOException {
        Matcher matcher = PAGE.matcher(query);
        if (!matcher.matches()) {
            throw new IOException("no page: " + query);
        }
        int size = Integer.parseInt(matcher.group(1));
        List<String> shown = new ArrayList<>();
        for (Comment comment : comments.stream()
                .skip((long) size * (Integer.parseInt(matcher.group(2)) - 1))
                .limit(size)
                .toList()) {
            shown.add(json(comment));
        }
        return kind == Kind.GITHUB
                ? shown.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"))
                : "[" + String.join(",", shown) + "]";
    }

    /** With the fields around it in which other ids and texts stand. */
    private String json(Comment comment) throws IOException {
        JsonMapper mapper = new JsonMapper();
        String author = mapper.writeValueAsString(comment.author());
        String body = mapper.writeValueAsString(comment.body());
        if (kind == Kind.GITHUB) {
            return "{\"url\": \"https://api/comments/1\", \"id\": " + comment.id() + ", \"node_id\": \"IC_1\","
                    + " \"user\": {\"login\": " + author + ", \"id\": 5}, \"body\": " + body
                    + ", \"reactions\": {\"+1\": 0, \"id\": 6}, \"labels\": [{\"id\": 7, \"body\": " + body + "}]}";
        }
        String escaped = body.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return "{\"id\":" + comment.id() + ",\"type\":null,\"body\":" + escaped + ",\"author\":{\"id\":5,\"name\":"
                + author + "},\"system\":false,\"noteable_id\":8}";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
