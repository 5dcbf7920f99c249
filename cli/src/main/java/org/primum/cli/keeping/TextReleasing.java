package org.primum.cli.keeping;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Ends a hold.
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Ends a legal hold; the text may be erased from then on.",
      "For the compliance officer."
    })
final class TextReleasing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();
  @Mixin private TextAsked asked = new TextAsked();

  TextReleasing(Screen screen) {
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
              "release the text",
              primum.desks().texts().release(hat, text, asked.reason(primum.words())));
      screen.line("Released in entry " + entry.index() + ".");
    }
    return Exit.OK.code();
  }
}
