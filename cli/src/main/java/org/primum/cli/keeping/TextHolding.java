package org.primum.cli.keeping;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Holds a text.
@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps a text from being erased while a legal matter is open.",
      "For the compliance officer."
    })
final class TextHolding implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();
  @Mixin private TextAsked asked = new TextAsked();

  TextHolding(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    var hat = actor.hat();
    var text = asked.commitment();
    try (OpenHouse open = house.open(screen)) {
      var primum = open.primum();
      Entry entry =
          Actor.recorded(
              "hold the text",
              primum.desks().texts().hold(hat, text, asked.reason(primum.words())));
      screen.line("Held in entry " + entry.index() + ".");
    }
    return Exit.OK.code();
  }
}
