package org.primum.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.recording.CheckpointKeyFile;
import org.primum.app.stories.Founding;
import org.primum.postgres.Database;
import org.primum.postgres.PostgresPorts;
import org.primum.postgres.embedded.EmbeddedDatabase;

/// The fictional hospital on a real database, one for all tests of a run, and a browser without
/// scripts to look at it.
final class RunningHouse {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final RunningHouse SHARED = new RunningHouse();

  private final Primum primum;

  private RunningHouse() {
    Path home = folder();
    // It stops itself when the tests end.
    EmbeddedDatabase postgres =
        EmbeddedDatabase.start(home, Path.of("target", "postgres-programs"), line -> {});
    Database database = Database.open(postgres.address());
    SecureRandom random = new SecureRandom();
    Ports ports = PostgresPorts.over(database, InstantSource.system(), random);
    primum =
        Primum.open(
            ports,
            CheckpointKeyFile.open(home.resolve("checkpoint.seed"), "primum.example/test", random));
    Founding.found(primum);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "house-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunningHouse shared() {
    return SHARED;
  }

  Primum primum() {
    return primum;
  }

  PrimumServer serve(ServerSettings settings) {
    return PrimumServer.start(settings, primum);
  }

  /// A browser with cookies, at one server.
  static final class Browser implements AutoCloseable {
    private final URI base;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(URI base) {
      this.base = base;
    }

    HttpResponse<String> get(String path) {
      return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html").build());
    }

    /// Sends a form of the page at `from`, with that page's token.
    HttpResponse<String> post(String from, String path, String body) {
      Matcher token = TOKEN.matcher(get(from).body());
      String guard = token.find() ? "&_csrf=" + token.group(1) : "";
      return send(
          HttpRequest.newBuilder(base.resolve(path))
              .header("Accept", "text/html")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body + guard))
              .build());
    }

    void wear(String person, String role) {
      HttpResponse<String> page = post("/changes", "/act-as", "hat=" + person + "%7C" + role);
      if (page.statusCode() != 200) {
        throw new IllegalStateException("cannot wear the hat: " + page.body());
      }
    }

    private HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
