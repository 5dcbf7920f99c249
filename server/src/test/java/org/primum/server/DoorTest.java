package org.primum.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The door of the real server: what it refuses before anything else is asked.
class DoorTest {
  private static RunningHouse house;
  private static PrimumServer server;

  @BeforeAll
  static void start() {
    house = RunningHouse.shared();
    server = house.serve(ServerSettings.demo(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sendsPagesThatLoadNothingFromElsewhere() throws Exception {
    HttpResponse<String> sheet = get(server.uri().resolve("/paper.css"));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'; base-uri 'none'");
  }

  @Test
  void answersAnUnknownPathWithAProblemAndNoStackTrace() throws Exception {
    HttpResponse<String> answer = get(server.uri().resolve("/nothing-here"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain("org.springframework").doesNotContain("trace");
  }

  @Test
  void refusesAForeignNameOnLoopback() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /changes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421").contains("answers to `localhost` only");
    }
  }

  @Test
  void refusesToActWithoutATokenFromOurOwnPages() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(server.uri().resolve("/act-as"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("hat=a%7Cb"))
            .build();
    assertThat(send(post).statusCode()).isEqualTo(403);
  }

  @Test
  void saysWhichPortIsTaken() {
    assertThatThrownBy(() -> house.serve(ServerSettings.demo(server.port())))
        .isInstanceOf(PortTaken.class)
        .hasMessage(
            "cannot listen on port `%d`: another program does; stop it, or choose another with `--port`"
                .formatted(server.port()));
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri).build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
