package org.primum.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.primum.app.Primum;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The listening server. It takes everything it shows and does from the use cases given to it, and
/// configures itself from its settings alone: no file, no environment variable.
public final class PrimumServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;
  private final ServerSettings settings;

  private PrimumServer(ServletWebServerApplicationContext context, ServerSettings settings) {
    this.context = context;
    this.settings = settings;
  }

  /// Starts listening; returns once requests are answered.
  ///
  /// @param house the use cases
  /// @throws PortTaken if another program listens there
  public static PrimumServer start(ServerSettings settings, Primum house) {
    SpringApplication spring = new SpringApplication(Wiring.class);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("primum", properties(settings)));
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(ServerSettings.class, () -> settings);
          beans.registerBean(Primum.class, () -> house);
        });
    try {
      return new PrimumServer((ServletWebServerApplicationContext) spring.run(), settings);
    } catch (RuntimeException failure) {
      throw portTaken(failure) ? new PortTaken(settings.port(), failure) : failure;
    }
  }

  private static Map<String, Object> properties(ServerSettings settings) {
    return Map.of(
        "server.address", settings.address().getHostAddress(),
        "server.port", settings.port(),
        "server.shutdown", "graceful",
        "spring.lifecycle.timeout-per-shutdown-phase", "5s",
        "spring.threads.virtual.enabled", true,
        "server.servlet.session.cookie.http-only", true,
        "server.servlet.session.cookie.same-site", "strict",
        "server.servlet.session.cookie.name", "primum",
        "logging.level.root", "warn",
        "logging.level.org.springframework.boot.diagnostics", "off");
  }

  private static boolean portTaken(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PortInUseException || at instanceof java.net.BindException) {
        return true;
      }
    }
    return false;
  }

  /// The port it listens on, also where any free one was asked for.
  public int port() {
    return Objects.requireNonNull(context.getWebServer(), "the server is stopped").getPort();
  }

  /// Where people open it.
  public URI uri() {
    String host = settings.loopback() ? "localhost" : settings.address().getHostAddress();
    return URI.create("http://" + host + ":" + port());
  }

  /// Stops listening, after the requests under way.
  @Override
  public void close() {
    context.close();
  }
}
