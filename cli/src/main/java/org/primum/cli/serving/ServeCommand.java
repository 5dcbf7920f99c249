package org.primum.cli.serving;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.server.PrimumServer;
import org.primum.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the pages and the clinical services.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the house and listens on this machine, until Ctrl-C. The database is that of",
      "PRIMUM_DATABASE_URL, or a PostgreSQL of its own in the data folder. Signatures are recorded",
      "acts of demo users; there is no sign-in yet."
    })
public final class ServeCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 takes any free one (default: ${DEFAULT-VALUE})")
  private int port;

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ServerSettings settings = ServerSettings.demo(House.port(port));
    try (OpenHouse open = house.open(screen)) {
      PrimumServer server = PrimumServer.start(settings, open.primum());
      screen.line("Primum listens at " + server.uri());
      if (open.primum().view().now().charter().isEmpty()) {
        screen.line(
            "No charter is adopted here yet; `primum demo` founds a fictional hospital to look at.");
      }
      Listening.untilAsked(server);
    }
    return Exit.OK.code();
  }
}
