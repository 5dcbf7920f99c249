package org.primum.cli.keeping;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Erases a text.
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases words and salt behind a commitment for good. The commitment stays in the ledger,",
      "and verification reports it as withheld. Refused while the text is held."
    })
final class TextErasing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();
  @Mixin private TextAsked asked = new TextAsked();

  TextErasing(Screen screen) {
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
              "erase the text",
              primum.desks().texts().erase(hat, text, asked.reason(primum.words())));
      screen.line("Erased in entry " + entry.index() + ".");
    }
    return Exit.OK.code();
  }
}
