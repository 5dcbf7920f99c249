package org.primum.cli.change;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.reading.ChangeLine;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists every change.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists every change, the one acted on last first, and whose turn it is.")
final class ChangeListing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  ChangeListing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.openFounded(screen)) {
      List<ChangeLine> changes = open.primum().reading().changes();
      if (json) {
        screen.json(
            Json.object()
                .put("changes", new Json.Arr(changes.stream().map(ChangeListing::json).toList()))
                .build());
      } else {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("change", "kind", "standing", "title", "next"));
        changes.forEach(
            each ->
                rows.add(
                    List.of(
                        each.id().value(),
                        each.kind().value(),
                        each.standing(),
                        each.title(),
                        each.next())));
        screen.table(rows);
      }
    }
    return Exit.OK.code();
  }

  private static Json json(ChangeLine change) {
    return Json.object()
        .put("change", change.id().value())
        .put("kind", change.kind().value())
        .put("standing", change.standing())
        .put("title", change.title())
        .put("next", change.next())
        .put("lastEntry", change.lastIndex())
        .put("lastAt", change.lastAt().toString())
        .build();
  }
}
