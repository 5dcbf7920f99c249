package org.primum.cli.keeping;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.app.folding.Inherited;
import org.primum.app.governing.Hat;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import org.primum.terms.ChangeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reviews one item of the inventory.
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Says what becomes of something inherited. For its owner, whoever signs a decision, and",
      "compliance."
    })
final class InventoryReviewing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(paramLabel = "ITEM", description = "its name in the inventory")
  private String item = "";

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "WORD",
      description = "kept, change-raised or retired")
  private String outcome = "";

  @Option(names = "--change", paramLabel = "ID", description = "the change raised about it")
  private @Nullable String change;

  InventoryReviewing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    Inherited.Review review = review();
    try (OpenHouse open = house.open(screen)) {
      Entry entry =
          Actor.recorded(
              "review `" + item + "`", open.primum().desks().inventory().review(hat, item, review));
      screen.line("Reviewed in entry " + entry.index() + ".");
    }
    return Exit.OK.code();
  }

  private Inherited.Review review() {
    try {
      return new Inherited.Review(
          Inherited.Outcome.of(outcome), Optional.ofNullable(change).map(ChangeId::new));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
