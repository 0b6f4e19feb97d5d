// A token endpoint on the JDK's own server; Jackson reads and writes JSON:
// java -cp jackson-core.jar:jackson-databind.jar:jackson-annotations.jar ChatToken.java
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

public class ChatToken {
  record User(String id, String nickname) {}

  // Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
  static final Pattern SESSION = Pattern.compile("(?:^|; )session=([^;]+)");

  static Optional<User> whoIsSignedIn(HttpExchange exchange) {
    var cookie = SESSION.matcher(header(exchange, "Cookie").orElse(""));
    if (!cookie.find()) return Optional.empty();
    for (var entry : env("DEMO_SESSIONS", "").split(",")) {
      var parts = entry.split(":");
      if (parts.length == 3 && parts[0].equals(cookie.group(1))) {
        return Optional.of(new User(parts[1], parts[2]));
      }
    }
    return Optional.empty();
  }

  // End of your login.

  static final String APP_ID = env("SENDBIRD_APP_ID", "");
  static final String API_TOKEN = env("SENDBIRD_API_TOKEN", "");
  static final String API_HOST =
      env("SENDBIRD_API_HOST", "https://api-" + APP_ID + ".sendbird.com");
  static final List<String> ALLOWED_ORIGINS = List.of(env("ALLOWED_ORIGINS", "").split(","));

  static final int MAX_BYTES = 4096;
  static final Duration LIFE = Duration.ofMinutes(10); // of a token
  static final Duration PATIENCE = Duration.ofSeconds(8); // for all calls; the widget waits for 10
  static final int NOT_FOUND = 400201;
  static final String METHODS = "POST, OPTIONS";
  static final Pattern JSON_TYPE = Pattern.compile("(?i)^application/json\\s*(;.*)?$");
  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  // It follows no redirect, which would carry the API token to wherever it leads.
  static final HttpClient SENDBIRD = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** What Sendbird answered stays in the log: no visitor may read it. */
  static class SendbirdFailed extends Exception {
    SendbirdFailed(String message) {
      super(message);
    }
  }

  record Answer(int status, Map<String, ?> body) {}

  static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/chat-token")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var origin = header(exchange, "Origin").orElse("");
      var headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("Vary", "Origin");
      headers.set("Allow", METHODS);
      if (isListed(origin)) {
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Allow-Credentials", "true");
        headers.set("Access-Control-Allow-Methods", "POST");
        header(exchange, "Access-Control-Request-Headers")
            .ifPresent(asked -> headers.set("Access-Control-Allow-Headers", asked));
      }
      send(exchange, decide(exchange, origin));
    }
  }

  static Answer decide(HttpExchange exchange, String origin) throws IOException {
    var method = exchange.getRequestMethod();
    if (APP_ID.isEmpty() || API_TOKEN.isEmpty()) return refusal(500, "not-configured");
    if (!List.of("POST", "OPTIONS").contains(method)) return refusal(405, "method-not-allowed");
    if (!mayAsk(exchange, origin)) return refusal(403, "origin-not-allowed");
    if (method.equals("OPTIONS")) return new Answer(204, null);

    var claim = readClaim(exchange);
    if (claim.isEmpty()) return refusal(400, "bad-request");

    var user = whoIsSignedIn(exchange);
    if (user.isEmpty()) return new Answer(204, null);
    var id = user.get().id();
    // They name other paths.
    if (List.of("", ".", "..").contains(id)) return refusal(500, "authentication-failed");
    var claimed = claim.get().path("user_id");
    if (claimed.isTextual() && !claimed.textValue().equals(id)) {
      return refusal(403, "user-mismatch");
    }
    try {
      return new Answer(200, issueToken(user.get()));
    } catch (SendbirdFailed | IOException | InterruptedException error) {
      System.err.println("Sendbird failed: " + error);
      return refusal(502, "sendbird-failed");
    }
  }

  /** A visitor's cookie comes along from any page; only one's own, or a listed one, may ask. */
  static boolean mayAsk(HttpExchange exchange, String origin) {
    if (isListed(origin)) return true;
    var site = header(exchange, "Sec-Fetch-Site"); // set by browsers, and by no script
    if (site.isPresent()) return site.get().equals("same-origin");
    // Behind a proxy that ends TLS, list your public origin for browsers without it.
    return origin.isEmpty() || origin.equals("http://" + header(exchange, "Host").orElse(""));
  }

  /** The JSON object in the body; empty for anything else. */
  static Optional<JsonNode> readClaim(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    var isJson = JSON_TYPE.matcher(header(exchange, "Content-Type").orElse("")).matches();
    if (!isJson || body.length > MAX_BYTES) return Optional.empty();
    try {
      var claim = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      var userId = claim.path("user_id");
      var isClaim = userId.isTextual() || userId.isNull() || userId.isMissingNode();
      return claim.isObject() && isClaim ? Optional.of(claim) : Optional.empty();
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  /** For a user whom Sendbird does not know, after making them. */
  static Map<String, ?> issueToken(User user)
      throws SendbirdFailed, IOException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    var encoded = URLEncoder.encode(user.id(), StandardCharsets.UTF_8).replace("+", "%20");
    var path = "/v3/users/" + encoded + "/token";
    var life = Map.of("expires_at", Instant.now().plus(LIFE).toEpochMilli());
    var reply = call(path, life, deadline);
    if (reply.path("code").asInt() == NOT_FOUND) {
      var profile =
          Map.of("user_id", user.id(), "nickname", user.nickname(), "profile_url", "");
      call("/v3/users", profile, deadline);
      reply = call(path, life, deadline);
    }
    var token = reply.path("token").asText();
    if (token.isEmpty()) throw new SendbirdFailed("code " + reply.path("code").asInt());
    var expiresAt = reply.path("expires_at").asLong(life.get("expires_at"));
    return Map.of("token", token, "expires_at", expiresAt, "user_id", user.id());
  }

  static JsonNode call(String path, Map<String, ?> body, Instant deadline)
      throws SendbirdFailed, IOException, InterruptedException {
    var left = Duration.between(Instant.now(), deadline);
    if (left.isNegative() || left.isZero()) throw new SendbirdFailed("it took too long");
    var request =
        HttpRequest.newBuilder(URI.create(API_HOST + path))
            .timeout(left)
            .header("Api-Token", API_TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    var response = SENDBIRD.send(request, BodyHandlers.ofString());
    var reply = JSON.readTree(response.body());
    // A failure has a code, which says whether to go on; a token comes with 200 only.
    if (response.statusCode() != 200 && !reply.path("code").isInt()) {
      throw new SendbirdFailed("status " + response.statusCode());
    }
    return reply;
  }

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.body() == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    var bytes = JSON.writeValueAsBytes(answer.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static Answer refusal(int status, String error) {
    return new Answer(status, Map.of("error", error));
  }

  static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  static boolean isListed(String origin) {
    return !origin.isEmpty() && ALLOWED_ORIGINS.contains(origin);
  }

  static String env(String name, String other) {
    var value = System.getenv(name);
    return value == null || value.isEmpty() ? other : value;
  }

  public static void main(String[] args) throws IOException {
    // How long a request may take to come in, in seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    var server = HttpServer.create(new InetSocketAddress(Integer.parseInt(env("PORT", "3000"))), 0);
    server.setExecutor(Executors.newFixedThreadPool(32));
    server.createContext("/chat-token", ChatToken::handle);
    server.start();
  }
}
