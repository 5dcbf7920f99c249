package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands beside changes, from the command line, in the house of the demonstration.
class KeepingCommandsTest {
  private static final String OFFICER = "l-brandt:compliance-officer";
  private static final String HEADING = "item,title,kind,system,owner,review_by\n";

  @TempDir private Path folder = Path.of("");

  private Ran house(String... arguments) {
    List<String> all = new ArrayList<>();
    Collections.addAll(all, arguments);
    Collections.addAll(all, "--embedded", "--data", folder.resolve("data").toString());
    return Ran.primum(all.toArray(String[]::new));
  }

  private Ran demo(String export) {
    return Ran.primum(
        "demo",
        "--headless",
        "--data",
        folder.resolve("data").toString(),
        "--export",
        folder.resolve(export).toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void keepsChangesInventoryTextsAndProductionOfTheDemonstration() throws IOException {
    assertThat(demo("first").exit()).isZero();
    changes();
    inventory();
    production();
    sweep();
    texts();
  }

  private Ran act(String act, String hat, String... fields) {
    List<String> all = new ArrayList<>(List.of("change", "act", "C-2099-001", act, "--as", hat));
    Collections.addAll(all, fields);
    return house(all.toArray(String[]::new));
  }

  private void changes() throws IOException {
    String castell = "m-castell:clinical-informaticist";
    Ran raised =
        act(
            "raise",
            castell,
            "--set",
            "kind=cds-alert",
            "--set",
            "title=Another alert",
            "--set",
            "options=sirs: SIRS of 2 or more",
            "--set",
            "reach=clinical-content, patients");
    assertThat(raised.exit()).as(raised.err()).isZero();
    assertThat(raised.out()).startsWith("Done: change.raised, entry ");
    for (String version : List.of("first", "second")) {
      Path plan = file(version + ".txt", "one ward\n" + version + " month\n");
      Ran attached =
          act("attach", castell, "--set", "part=workflow-plan", "--document", "digest=" + plan);
      assertThat(attached.exit()).as(attached.err()).isZero();
    }
    Ran diff = house("change", "diff", "C-2099-001", "workflow-plan");
    assertThat(diff.out()).contains("- first month").contains("+ second month");
    assertThat(house("change", "diff", "C-2099-001", "screen").exit()).isEqualTo(4);
    Ran early = act("adjudicate", castell);
    assertThat(early.exit()).as(early.err()).isEqualTo(5);
    assertThat(early.err()).contains("compliance has not determined").hasLineCount(1);
    Ran wrong = act("determine", castell, "--set", "option=sirs", "--set", "verdict=compliant");
    assertThat(wrong.exit()).isEqualTo(5);
    assertThat(wrong.err()).contains("wrong-hat: ");
    assertThat(act("dance", castell).exit()).isEqualTo(2);
    Ran shown = house("change", "show", "C-2099-001");
    assertThat(shown.out())
        .contains("C-2099-001 Another alert")
        .contains("Next: L. Brandt, Compliance officer determines do-nothing, sirs.")
        .contains("To sign (dossier)\n  S|");
    assertThat(house("change", "show", "C-2099-404").exit()).isEqualTo(4);
    assertThat(house("change", "list", "--json").out()).contains("\"change\":\"C-2099-001\"");
  }

  /// The file is what was installed by the story, so that the drift found before is over.
  private void sweep() throws IOException {
    Path exports = Files.createDirectories(folder.resolve("exports"));
    String hat = "m-castell:clinical-informaticist";
    assertThat(house("external", "list", "--json").out()).contains("\"standing\":\"drifted\"");
    Ran none = house("external", "sweep", "--exports", exports.toString(), "--all", "--as", hat);
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.out()).contains("due, and there is no export");
    Path export =
        Files.writeString(exports.resolve("shared-workstation-policy"), "{\"policy\":\"mine\"}");
    Path hash =
        Files.writeString(exports.resolve(export.getFileName() + ".sha256"), "0".repeat(64));
    Ran torn = house("external", "sweep", "--exports", exports.toString(), "--as", hat);
    assertThat(torn.exit()).as(torn.out()).isEqualTo(2);
    assertThat(torn.err()).contains("export it again");
    Files.delete(hash);
    Ran differs = house("external", "sweep", "--exports", exports.toString(), "--as", hat);
    assertThat(differs.exit()).isEqualTo(3);
    assertThat(differs.out()).contains("shared-workstation-policy").contains("differs");
  }

  private void inventory() throws IOException {
    Path items =
        file(
            "day-one.csv",
            HEADING
                + "sepsis-2019,\"Sepsis alert, old\",cds-alert,EHR,a-winter,2099-06-30\n"
                + "logout,Logout after 30 minutes,access-policy,identity provider,m-castell,2099-06-30\n");
    String path = items.toString();
    assertThat(
            house("inventory", "import", path, "--as", "m-castell:clinical-informaticist").exit())
        .isEqualTo(5);
    Ran entered = house("inventory", "import", path, "--as", OFFICER);
    assertThat(entered.exit()).as(entered.err()).isZero();
    assertThat(entered.out()).isEqualTo("Entered 2 items, inherited and unreviewed.\n");
    Ran again = house("inventory", "import", path, "--as", OFFICER);
    assertThat(again.exit()).isEqualTo(5);
    assertThat(again.err()).contains("item-known: ").hasLineCount(2);
    Ran reviewed =
        house(
            "inventory",
            "review",
            "logout",
            "--outcome",
            "change-raised",
            "--change",
            "C-2026-015",
            "--as",
            "m-castell:clinical-informaticist");
    assertThat(reviewed.exit()).as(reviewed.err()).isZero();
    Ran listed = house("inventory", "list", "--json");
    assertThat(listed.out())
        .contains("\"change\":\"C-2026-015\"")
        .contains("\"title\":\"Sepsis alert, old\"")
        .contains("\"reviewed\":false");
  }

  private void production() throws IOException {
    Path drifted = file("export.json", "{\"policy\":\"something else\"}");
    Ran drift =
        house(
            "external",
            "reconcile",
            "C-2026-015",
            "shared-workstation-policy",
            "--file",
            drifted.toString(),
            "--as",
            "m-castell:clinical-informaticist");
    assertThat(drift.exit()).as(drift.err()).isEqualTo(3);
    assertThat(drift.out()).startsWith("Differs from what was approved: ");
  }

  private void texts() throws IOException {
    String text = someText();
    String[] reason = {"--reason", "asked for", "--as", OFFICER};
    assertThat(house(joined("text", "hold", text, reason)).exit()).isZero();
    Ran held = house(joined("text", "erase", text, reason));
    assertThat(held.exit()).isEqualTo(5);
    assertThat(held.err()).contains("legal-hold: ").hasLineCount(1);
    assertThat(house(joined("text", "release", text, reason)).exit()).isZero();
    assertThat(house(joined("text", "erase", text, reason)).exit()).isZero();

    assertThat(demo("second").exit()).isZero();
    Ran verified = Ran.primum("ledger", "verify", folder.resolve("second").toString());
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("1 withheld").contains(text);
  }

  private static String[] joined(String noun, String verb, String text, String... rest) {
    List<String> all = new ArrayList<>(List.of(noun, verb, text));
    Collections.addAll(all, rest);
    return all.toArray(String[]::new);
  }

  private String someText() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("first"))) {
      return files
          .map(each -> String.valueOf(each.getFileName()).replaceFirst("\\..*", ""))
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void tellsEveryFaultOfAnInventoryAtOnceBeforeAnythingIsOpened() throws IOException {
    Path items =
        file(
            "bad.csv",
            HEADING
                + "a b,T,k,s,a-winter,2099-01-01\nc,T,k,s,a-winter,soon\nd,T,k,s,a-winter\n"
                + "e,,k,s,a-winter,2099-01-01\nf,T,k,s,a-winter,2099-01-01\nf,T,k,s,a-winter,2099-01-01\n");
    Ran bad = house("inventory", "import", items.toString(), "--as", OFFICER);
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err().lines())
        .hasSize(5)
        .anyMatch(line -> line.contains("bad.csv:2: item `a b` must be"))
        .anyMatch(line -> line.contains("bad.csv:3: `review_by` is `soon`"))
        .anyMatch(line -> line.contains("bad.csv:4: has `5` cells, expected 6"))
        .anyMatch(line -> line.contains("bad.csv:5: `title` has `0` characters"))
        .anyMatch(line -> line.contains("bad.csv:7: item `f` stands twice"));
    assertThat(folder.resolve("data")).doesNotExist();
    Ran as = house("inventory", "import", items.toString(), "--as", "nobody");
    assertThat(as.exit()).isEqualTo(2);
    assertThat(as.err()).contains("must be a person and a role").hasLineCount(1);
  }
}
