package org.primum.cli.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.folding.Inherited;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.ChangeId;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the inventory.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists what was inherited, with its owner, the day of its review and what came of it.")
final class InventoryListing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  InventoryListing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.open(screen)) {
      Collection<Inherited> items = open.primum().view().now().inventory().values();
      if (json) {
        screen.json(
            Json.object()
                .put("items", new Json.Arr(items.stream().map(InventoryListing::json).toList()))
                .build());
      } else {
        tell(items);
      }
    }
    return Exit.OK.code();
  }

  private void tell(Collection<Inherited> items) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("item", "title", "kind", "system", "owner", "review by", "standing"));
    for (Inherited each : items) {
      rows.add(
          List.of(
              each.item(),
              each.what().title(),
              each.what().kind(),
              each.what().system(),
              each.owner().value(),
              each.reviewBy().toString(),
              standing(each)));
    }
    screen.table(rows);
  }

  private static String standing(Inherited item) {
    return item.review().map(review -> review.outcome().word()).orElse("inherited, unreviewed");
  }

  private static Json json(Inherited item) {
    return Json.object()
        .put("item", item.item())
        .put("title", item.what().title())
        .put("kind", item.what().kind())
        .put("system", item.what().system())
        .put("owner", item.owner().value())
        .put("reviewBy", item.reviewBy().toString())
        .put("reviewed", item.review().isPresent())
        .put("outcome", item.review().map(review -> review.outcome().word()))
        .put("change", item.review().flatMap(Inherited.Review::change).map(ChangeId::value))
        .build();
  }
}
