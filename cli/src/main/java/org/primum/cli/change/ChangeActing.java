package org.primum.cli.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.primum.app.Primum;
import org.primum.app.asking.Asked;
import org.primum.app.asking.BadForm;
import org.primum.app.asking.Filled;
import org.primum.app.asking.NotReady;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.change.command.ChangeCommand;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.keeping.Actor;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import org.primum.terms.ChangeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks one thing of a change.
@Command(
    name = "act",
    mixinStandardHelpOptions = true,
    description = {
      "Asks one thing of a change, in a role. It is done and stands in the ledger, or every reason",
      "why not is told. Acts, with their fields (in brackets where they may be left out):",
      "  raise kind title options (lines of id: title) [reach: spend, clinical-content, patients]",
      "        [proportion: major, minor or standard: pattern]",
      "  attach part [option] text | digest     add-option option title",
      "  estimate-harm model [seed draws]       adjudicate [interim-control due owner]",
      "  determine option verdict [citations conditions reason]   meet option condition evidence",
      "  accept-risk option reason-class reason owner expires     judge option reason",
      "  prepare decision [note]                vote decision committee ballot [profession reason]",
      "  answer decision answer                 sign dossier ruling [statement]",
      "  silence decision                       recuse decision person reason",
      "  acknowledge decision                   no-spend decision [statement]",
      "  object reason [decision]               withdraw reason            reopen reason",
      "  activate artifact mode [hash]          waive-trial reason-class reason",
      "  suspend [reason]                       resume reason              retire reason",
      "  register artifact system [every]       attest artifact [installed note]",
      "  verify artifact found                  reconcile artifact found",
      "  declare-emergency artifact option hash hours reason [system]",
      "  confirm-emergency declared reason",
      "Words are kept under a commitment; `class` puts them under peer review or patient-safety work",
      "product. `primum change show` tells the dossiers to sign."
    })
final class ChangeActing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(index = "0", paramLabel = "CHANGE", description = "the change")
  private String change = "";

  @Parameters(index = "1", paramLabel = "ACT", description = "what is asked of it")
  private String act = "";

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "a field of the act")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "FIELD=FILE",
      description = "a field of the act, from the text of a file")
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--document",
      paramLabel = "FIELD=FILE",
      description = "keeps a file, byte for byte, and gives its SHA-256 as a field of the act")
  private List<String> kept = new ArrayList<>();

  ChangeActing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    ChangeId id = Named.change(change);
    Map<String, String> fields = new TreeMap<>();
    set.forEach(each -> fields.put(name("--set", each), value(each)));
    texts.forEach(each -> fields.put(name("--text", each), Input.text(Path.of(value(each)))));
    Map<String, byte[]> files = new TreeMap<>();
    kept.forEach(each -> files.put(name("--document", each), Input.bytes(Path.of(value(each)))));
    try (OpenHouse open = house.openFounded(screen)) {
      files.forEach(
          (field, bytes) -> fields.put(field, open.primum().documents().put(bytes).hex()));
      for (ChangeCommand command : commands(open.primum(), id, fields)) {
        Acted acted = open.primum().desks().changes().act(id, hat, command);
        Entry entry = Actor.recorded(act + " on `" + id + "`", acted);
        screen.line("Done: " + entry.act().type() + ", entry " + entry.index() + ".");
      }
    }
    return Exit.OK.code();
  }

  private List<ChangeCommand> commands(Primum primum, ChangeId id, Map<String, String> fields) {
    try {
      return new Asked(new Filled(fields), primum, id).commands(act);
    } catch (BadForm bad) {
      throw new Stop(Exit.USAGE, "cannot " + act + " on `" + id + "`: " + bad.sentence(), bad);
    } catch (NotReady early) {
      throw new Stop(
          Exit.NOT_ALLOWED,
          "cannot " + act + " on `" + id + "`: " + early.refusal().sentence(),
          early);
    }
  }

  private static String name(String option, String field) {
    int equals = field.indexOf('=');
    if (equals < 1) {
      throw new Stop(
          Exit.USAGE, option + " `" + field + "` must be a field and its value, e.g. `title=…`");
    }
    return field.substring(0, equals);
  }

  private static String value(String field) {
    return field.substring(field.indexOf('=') + 1);
  }
}
