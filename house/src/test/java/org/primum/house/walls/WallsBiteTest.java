package org.primum.house.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.house.Building;
import org.primum.house.Finding;
import org.primum.house.PlantedBuilding;

/// Each rule finds the fault that is planted for it, and nothing in the same tree without it.
final class WallsBiteTest {
  private static final String PURE =
      "@org.primum.terms.Room(name = \"roster\", mayUse = {\"terms\"})";
  private static final List<String> HIDDEN_INPUTS =
      List.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
          "java.time.Clock.systemUTC()",
          "java.time.ZoneId.systemDefault()",
          "System.currentTimeMillis()",
          "System.nanoTime()",
          "System.getenv(\"HOME\")",
          "System.getProperty(\"user.home\")",
          "System.out",
          "Math.random()",
          "new java.util.Random(1)",
          "new java.util.SplittableRandom()",
          "new java.security.SecureRandom()",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "(java.util.function.Supplier<java.time.Instant>) java.time.Instant::now",
          "(java.util.function.Supplier<Object>) () -> java.util.UUID.randomUUID()",
          "new java.io.File(\"x\")",
          "java.nio.file.Path.of(\"x\")",
          "new java.net.Socket()",
          "java.util.Locale.getDefault()");
  private static final List<String> ONLY_COMPUTED =
      List.of(
          "java.time.Instant.parse(\"2026-01-01T00:00:00Z\").plusSeconds(1)",
          "new java.util.SplittableRandom(7)",
          "new java.io.ByteArrayOutputStream()",
          "java.net.URI.create(\"a:b\")",
          "new java.util.UUID(1, 2)");
  private PlantedBuilding planted;

  @BeforeEach
  void plantTwoRooms(@TempDir Path folder) {
    planted =
        new PlantedBuilding(folder)
            .module("risk")
            .room("risk", "planted.risk", "@org.primum.terms.Room(name = \"risk\")")
            .java("risk", "Hazard", "package planted.risk;\npublic record Hazard(String id) {}")
            .module("roster");
  }

  private List<Finding> walls(String sign, String body) {
    Rooms rooms = Rooms.of(roster(sign, body));
    return WallRule.findings(rooms);
  }

  private Building roster(String sign, String body) {
    String source = "package planted.roster;\npublic final class Ward {\n" + body + "\n}";
    return planted.room("roster", "planted.roster", sign).java("roster", "Ward", source).compiled();
  }

  @Test
  void aCallIntoARoomThatTheSignDoesNotNameIsFound() {
    assertThat(
            walls(
                PURE, "  planted.risk.Hazard hazard() { return new planted.risk.Hazard(\"x\"); }"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.message()).contains("`planted.risk.Hazard`", "[terms]"));
  }

  @Test
  void theSameCallIsAllowedWhereTheSignNamesTheRoom() {
    String sign = "@org.primum.terms.Room(name = \"roster\", mayUse = {\"risk\"})";
    assertThat(
            walls(
                sign, "  planted.risk.Hazard hazard() { return new planted.risk.Hazard(\"x\"); }"))
        .isEmpty();
  }

  @Test
  void anArrayOfAForeignTypeIsFound() {
    assertThat(walls(PURE, "  planted.risk.Hazard[] all;")).hasSize(1);
  }

  @Test
  void aLibraryThatTheSignDoesNotListIsFound() {
    assertThat(walls(PURE, "  Object one() { return org.assertj.core.data.Offset.offset(1.0); }"))
        .isNotEmpty();
    String sign =
        "@org.primum.terms.Room(name = \"roster\", libraries = {\"org.assertj.core.data\"})";
    assertThat(walls(sign, "  Object one() { return org.assertj.core.data.Offset.offset(1.0); }"))
        .isEmpty();
  }

  @Test
  void theAuditorsProgramMayUseOnlyTheJdk() {
    Building building =
        planted
            .module("verifier")
            .java(
                "verifier",
                "Audit",
                "package planted.verifier;\nfinal class Audit { planted.risk.Hazard h; }")
            .room("roster", "planted.roster", PURE)
            .compiled();
    assertThat(WallRule.findings(Rooms.of(building))).hasSize(1);
  }

  @Test
  void aPageThatReachesBehindItsFaceIsFound() {
    Building building =
        planted
            .java(
                "roster",
                "Page",
                "package gg.jte.generated.precompiled;\nfinal class Page { planted.risk.Hazard h; }")
            .compiled();
    assertThat(WallRule.findings(Rooms.of(building))).hasSize(1);
  }

  @Test
  void everyHiddenInputOfAPureRoomIsFound() {
    assertThat(impureAmong(HIDDEN_INPUTS)).isEqualTo(HIDDEN_INPUTS);
  }

  @Test
  void whatOnlyComputesIsAllowedInAPureRoom() {
    assertThat(impureAmong(ONLY_COMPUTED)).isEmpty();
  }

  /// Plants one class per expression and answers the expressions whose class was found.
  private List<String> impureAmong(List<String> expressions) {
    planted.room("roster", "planted.roster", PURE);
    for (int i = 0; i < expressions.size(); i++) {
      planted.java(
          "roster",
          "Ward" + i,
          "package planted.roster;\nfinal class Ward%d {\n  Object it() throws Exception { return %s; }\n}"
              .formatted(i, expressions.get(i)));
    }
    List<String> found =
        PurityRule.findings(Rooms.of(planted.compiled())).stream().map(Finding::where).toList();
    return IntStream.range(0, expressions.size())
        .filter(i -> found.contains("planted.roster.Ward" + i))
        .mapToObj(expressions::get)
        .toList();
  }

  @Test
  void aPureModuleCannotDeclareItselfImpure() {
    Building building = roster("@org.primum.terms.Room(name = \"roster\", pure = false)", "");
    assertThat(PurityRule.findings(Rooms.of(building)))
        .singleElement()
        .satisfies(f -> assertThat(f.where()).isEqualTo("planted.roster"));
  }

  @Test
  void aPackageWithoutASignIsFound() {
    Building building =
        planted.java("roster", "Ward", "package planted.roster;\nfinal class Ward {}").compiled();
    assertThat(Rooms.of(building).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("@Room"));
  }

  @Test
  void aPackageThatIsNotNullMarkedIsFound() {
    Building building =
        planted
            .java(
                "roster",
                "package-info",
                "@org.primum.terms.Room(name = \"roster\")\npackage planted.roster;")
            .java("roster", "Ward", "package planted.roster;\nfinal class Ward {}")
            .compiled();
    assertThat(Rooms.of(building).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("@NullMarked"));
  }

  @Test
  void aModuleThatWasNotCompiledIsFound() {
    Building building =
        planted.java("roster", "Ward", "package planted.roster;\nfinal class Ward {}").sources();
    assertThat(Rooms.of(building).findings()).hasSize(2);
  }

  @Test
  void anArrowAgainstTheStreamIsFoundInThePomAndInTheSign() {
    Building building =
        planted
            .module("ledger", "app")
            .room(
                "ledger",
                "planted.ledger",
                "@org.primum.terms.Room(name = \"l\", mayUse = \"risk\")")
            .room("roster", "planted.roster", PURE)
            .compiled();
    assertThat(ArrowRule.findings(building, Rooms.of(building)))
        .extracting(Finding::where)
        .containsExactly("ledger/pom.xml", "the sign of planted.ledger");
  }
}
