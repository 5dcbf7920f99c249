package org.primum.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what Primum would stumble over on this machine.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at JDK, data folder, disk, checkpoint key, database, clock and port, changes nothing,",
      "and says what is wrong and how to mend it. Exit code 3 where something is wrong."
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "the port to be listened on (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  DoctorCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Path data = house.folder();
    List<Examined> all = new ArrayList<>();
    all.add(Surroundings.jdk(Runtime.version()));
    all.add(Surroundings.data(data));
    all.add(Surroundings.disk(data));
    all.add(Surroundings.key(data.resolve(OpenHouse.KEY_FILE), OpenHouse.LEDGER));
    all.addAll(DatabaseCheck.of(house.database(), data));
    all.add(Surroundings.port(House.port(port)));
    boolean wrong = all.stream().anyMatch(each -> each.state() == Examined.State.WRONG);
    if (json) {
      screen.json(json(all, wrong));
    } else {
      for (Examined each : all) {
        screen.line("%-9s %-6s %s".formatted(each.what(), each.state().word(), each.found()));
      }
    }
    return (wrong ? Exit.NOT_PASSED : Exit.OK).code();
  }

  private static Json json(List<Examined> all, boolean wrong) {
    List<Json> examined = new ArrayList<>();
    for (Examined each : all) {
      examined.add(
          Json.object()
              .put("what", each.what())
              .put("state", each.state().word())
              .put("found", each.found())
              .build());
    }
    return Json.object().put("healthy", !wrong).put("examined", new Json.Arr(examined)).build();
  }
}
