package org.primum.verifier.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An export served on this machine (C2SP tlog-tiles over HTTP). Redirects are not followed and no
/// proxy is asked.
final class LoopbackSite implements Shelf {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  LoopbackSite(URI base) {
    this.base = base;
  }

  @Override
  public Optional<byte[]> read(String path, int most) {
    URI address = base.resolve(path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return switch (response.statusCode()) {
          case 200 -> Optional.of(body.readNBytes(most + 1));
          case 404, 410 -> Optional.empty();
          default ->
              throw new Unreachable(
                  "cannot read `" + address + "`: status is `" + response.statusCode() + "`");
        };
      }
    } catch (IOException e) {
      throw new Unreachable("cannot reach `" + address + "`: is the server running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("cannot read `" + address + "`: interrupted", e);
    }
  }

  /// A site has no list of its files.
  @Override
  public List<String> paths() {
    return List.of();
  }
}
