package org.primum.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.house.Finding;
import org.primum.house.PlantedBuilding;

/// Each rule finds the fault that is planted for it, and nothing in a tidy tree.
final class TidyBiteTest {
  private static final String ROOM = "planted.ward";
  private PlantedBuilding planted;

  @BeforeEach
  void plantATidyRoom(@TempDir Path folder) {
    planted =
        new PlantedBuilding(folder)
            .module("roster")
            .room("roster", ROOM, "")
            .java("roster", "Ward", "package planted.ward;\nfinal class Ward {}\n");
  }

  private List<String> rules() {
    return TidyTest.findings(planted.sources()).stream().map(Finding::rule).distinct().toList();
  }

  private void plant(String body) {
    planted.java("roster", "Bed", "package planted.ward;\n" + body);
  }

  @Test
  void aTidyRoomHasNoFindings() {
    assertThat(rules()).isEmpty();
  }

  @Test
  void aMethodOfSixtyOneLinesIsFoundAndOneOfSixtyIsNot() {
    plant("final class Bed {\n  void long60() {\n" + "\n".repeat(58) + "  }\n}\n");
    assertThat(rules()).isEmpty();
    plant("final class Bed {\n  void long61() {\n" + "\n".repeat(59) + "  }\n}\n");
    assertThat(rules()).containsExactly("method size");
  }

  @Test
  void aFileOf401LinesIsFound() {
    plant("final class Bed {\n" + "\n".repeat(398) + "}\n");
    assertThat(rules()).containsExactly("file size");
  }

  @Test
  void aPackageOf21TypesIsFound() {
    for (int i = 0; i < 20; i++) {
      planted.java("roster", "Bed" + i, "package planted.ward;\nfinal class Bed" + i + " {}\n");
    }
    assertThat(rules()).containsExactly("package size");
  }

  @Test
  void aFifthParameterIsFoundUnlessItIsARecordsComponent() {
    plant("record Bed(int a, int b, int c, int d, int e) {}\n");
    assertThat(rules()).isEmpty();
    plant("final class Bed {\n  public void make(int a, int b, int c, int d, int e) {}\n}\n");
    assertThat(rules()).containsExactly("parameters");
    plant("final class Bed {\n  void make(int a, int b, int c, int d, int e) {}\n}\n");
    assertThat(rules()).isEmpty();
  }

  @Test
  void emptyNamesAreFound() {
    for (String name :
        List.of("BedManager", "BedUtil", "BedUtils", "HelperOfBeds", "BedImpl", "BedBase")) {
      plant("final class Bed {\n  static class " + name + " {}\n}\n");
      assertThat(rules()).as(name).containsExactly("name");
    }
    plant("final class Bed {\n  enum Lab { BaseExcess }\n  class Utilisation {}\n}\n");
    assertThat(rules()).isEmpty();
  }

  @Test
  void aPackageNamedAfterAKindIsFound() {
    planted
        .room("roster", "planted.util", "")
        .java("roster", "Bed", "package planted.util;\nfinal class Bed {}\n");
    assertThat(rules()).containsExactly("name");
  }

  @Test
  void aStarImportIsFound() {
    plant("import java.util.*;\nfinal class Bed {}\n");
    assertThat(rules()).containsExactly("import");
  }

  @Test
  void aPackageWithoutWordsIsFound() {
    planted.java("roster", "package-info", "package planted.ward;\n");
    assertThat(rules()).containsExactly("sign");
    planted.java("roster", "Bed", "package planted.unsigned;\nfinal class Bed {}\n");
    assertThat(TidyTest.findings(planted.sources())).hasSize(2);
  }

  @Test
  void aSignThatDoesNotSayWhatLeavesIsFound() {
    planted.java(
        "roster",
        "package-info",
        "/// One two three four five six seven eight nine ten eleven enters never.\npackage planted.ward;\n");
    assertThat(TidyTest.findings(planted.sources()))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("leaves"));
  }

  @Test
  void promisesAuthorsAndPlacesOnOneMachineAreFound() {
    for (String word : List.of("TO" + "DO", "@aut" + "hor someone", "see /wo" + "rk/notes")) {
      plant("// " + word + "\nfinal class Bed {}\n");
      assertThat(rules()).as(word).hasSize(1);
    }
    planted.java("roster", "Bed", "package planted.ward;\nfinal class Bed {}\n");
    planted.file("NOTES.md", "get it from repo1.mav" + "en.org\n");
    assertThat(rules()).containsExactly("registry host");
  }
}
