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
  void keepsInventoryTextsAndProductionOfTheDemonstration() throws IOException {
    assertThat(demo("first").exit()).isZero();
    inventory();
    production();
    texts();
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
