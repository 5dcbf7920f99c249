package org.primum.cli.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.reading.WatchedOutside;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what is in force outside Primum.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what is in force outside Primum, and when it is to be compared again.")
final class ExternalListing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  ExternalListing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.openFounded(screen)) {
      Instant now = open.primum().ports().clock().instant();
      List<WatchedOutside> watched = open.primum().reading().outside();
      if (json) {
        screen.json(
            Json.object()
                .put(
                    "external",
                    new Json.Arr(watched.stream().<Json>map(each -> json(each, now)).toList()))
                .build());
      } else {
        tell(watched, now);
      }
    }
    return Exit.OK.code();
  }

  private void tell(List<WatchedOutside> watched, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("change", "artifact", "system", "compared", "due", "standing"));
    for (WatchedOutside each : watched) {
      rows.add(
          List.of(
              each.change().value(),
              each.artifact().value(),
              each.system(),
              each.compared().map(Object::toString).orElse("never"),
              each.due().map(Object::toString).orElse("no period"),
              standing(each, now)));
    }
    screen.table(rows);
  }

  static String standing(WatchedOutside each, Instant now) {
    if (each.drifted()) {
      return "drifted";
    }
    return each.dueAt(now) ? "due" : "as approved";
  }

  private static Json.Obj json(WatchedOutside each, Instant now) {
    return Json.object()
        .put("change", each.change().value())
        .put("artifact", each.artifact().value())
        .put("system", each.system())
        .put("approved", each.approved().hex())
        .put("compared", each.compared().map(Object::toString))
        .put("due", each.due().map(Object::toString))
        .put("standing", standing(each, now))
        .build();
  }
}
