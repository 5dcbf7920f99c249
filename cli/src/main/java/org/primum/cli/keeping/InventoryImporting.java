package org.primum.cli.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.folding.Inherited;
import org.primum.app.governing.Hat;
import org.primum.app.governing.InventoryDesk;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Enters the day-one inventory.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Enters what runs in the hospital on day one as inherited and unreviewed. The file is CSV with",
      "the columns item,title,kind,system,owner,review_by; every fault is told with its line. For",
      "whoever signs a decision, and for compliance."
    })
final class InventoryImporting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(paramLabel = "FILE", description = "the inventory, UTF-8")
  private Path file = Path.of("");

  InventoryImporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    List<Inherited> items = InventorySheet.read(file.toString(), Input.text(file));
    try (OpenHouse open = house.open(screen)) {
      InventoryDesk desk = open.primum().desks().inventory();
      for (int from = 0; from < items.size(); from += InventoryDesk.MOST_ITEMS) {
        int to = Math.min(items.size(), from + InventoryDesk.MOST_ITEMS);
        Actor.recorded("enter the inventory", desk.enter(hat, items.subList(from, to)));
      }
    }
    screen.line("Entered " + items.size() + " items, inherited and unreviewed.");
    return Exit.OK.code();
  }
}
