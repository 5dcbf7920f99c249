package org.primum.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.ValueSetExpansion.Member;

class TranslationTest {
  private static final String HEADER =
      """
      library Trial version '1'
      using FHIR version '4.0.1'
      include FHIRHelpers version '4.0.1'
      """;

  private static List<String> faults(LogicSource source) {
    return switch (Translation.of(source)) {
      case Translation.Sound sound -> List.of();
      case Translation.Faulty(List<LogicFault> faults) ->
          faults.stream().map(LogicFault::toString).toList();
    };
  }

  private static List<String> faults(String text) {
    return faults(LogicSource.of(new LogicFile("Trial.cql", text)));
  }

  @Test
  void namesEveryErrorWithLineAndColumnAtOnce() {
    assertThat(
            faults(
                HEADER
                    + """
                    parameter AsOf DateTime
                    context Patient
                    define "A": Missing1
                    define "B": 1 + 'x'
                    define "Alert": 3 > 2 and Missing2
                    """))
        .hasSize(3)
        .anyMatch(fault -> fault.startsWith("Trial.cql:6:13: ") && fault.contains("Missing1"))
        .anyMatch(fault -> fault.startsWith("Trial.cql:8:27: ") && fault.contains("Missing2"))
        .allMatch(fault -> !fault.contains("\n"));
  }

  @Test
  void namesASyntaxErrorWithLineAndColumn() {
    assertThat(
            faults(HEADER + "parameter AsOf DateTime\ncontext Patient\ndefine \"Alert\": (1 >\n"))
        .anyMatch(fault -> fault.startsWith("Trial.cql:7:"));
  }

  @Test
  void refusesALibraryWithoutAlertAndAsOf() {
    assertThat(faults(HEADER + "context Patient\ndefine \"Alarm\": true\n"))
        .containsExactly(
            "Trial.cql:1:1: definition `Alert` is missing; add `define \"Alert\": …` of type Boolean",
            "Trial.cql:1:1: parameter `AsOf` is missing; declare `parameter AsOf DateTime`");
  }

  @Test
  void refusesWrongTypes() {
    assertThat(
            faults(
                HEADER
                    + """
                    parameter AsOf Date
                    context Patient
                    define "Alert": 3
                    define "Score": 'high'
                    """))
        .containsExactly(
            "Trial.cql:4:1: parameter `AsOf` has type Date; it must have DateTime",
            "Trial.cql:6:1: `Alert` has type Integer; it must have Boolean",
            "Trial.cql:7:1: `Score` has type String; it must have Integer or Decimal");
  }

  @Test
  void refusesAnotherContextThanPatient() {
    assertThat(faults(HEADER + "parameter AsOf DateTime\ndefine \"Alert\": true\n"))
        .containsExactly(
            "Trial.cql:5:1: `Alert` is defined in context Unfiltered; write `context Patient` before it");
  }

  @Test
  void refusesARetrieveThatWouldSilentlyBeEmpty() {
    assertThat(
            faults(
                HEADER
                    + "parameter AsOf DateTime\ncontext Patient\ndefine \"Alert\": exists [Condition]\n"))
        .containsExactly(
            "Trial.cql:6:24: `Condition` cannot be retrieved; only Observation and MedicationRequest can");
  }

  @Test
  void refusesAPrivateAlert() {
    assertThat(
            faults(
                HEADER
                    + "parameter AsOf DateTime\ncontext Patient\ndefine private \"Alert\": true\n"))
        .containsExactly(
            "Trial.cql:1:1: definition `Alert` is missing; add `define \"Alert\": …` of type Boolean");
  }

  @Test
  void refusesALibraryWithoutAName() {
    assertThat(faults("using FHIR version '4.0.1'\n"))
        .containsExactly(
            "Trial.cql:1:1: the library has no name; begin with `library Name version '1'`");
  }

  @Test
  void reportsAnErrorOfAnIncludedLibraryUnderItsOwnFile() {
    LogicFile broken =
        new LogicFile("Broken.cql", "library Broken version '1'\ndefine \"B\": Nowhere\n");
    LogicFile main =
        new LogicFile(
            "Trial.cql",
            HEADER
                + "include Broken version '1'\nparameter AsOf DateTime\ncontext Patient\n"
                + "define \"Alert\": true\n");
    assertThat(faults(LogicSource.of(main, broken)))
        .anyMatch(fault -> fault.startsWith("Broken.cql:2:13: ") && fault.contains("Nowhere"));
  }

  @Test
  void reportsAnIncludeThatIsNotThere() {
    assertThat(
            faults(
                HEADER
                    + "include Absent version '1'\nparameter AsOf DateTime\ncontext Patient\n"
                    + "define \"Alert\": true\n"))
        .anyMatch(fault -> fault.startsWith("Trial.cql:4:1: ") && fault.contains("Absent"));
  }

  @Test
  void checksParameterValues() {
    LogicSource sirs = Examples.sirs();
    Map<String, ParameterValue> values =
        Map.of(
            "CriteriaNeeded", new ParameterValue.Text("two"),
            "NoSuchThing", new ParameterValue.Whole(1));
    assertThat(faults(new LogicSource(sirs.main(), sirs.included(), List.of(), values)))
        .hasSize(2)
        .anyMatch(f -> f.endsWith("`CriteriaNeeded` has type Integer; the value given has String"))
        .anyMatch(f -> f.endsWith("value given for parameter `NoSuchThing`, which cannot be set"));
  }

  @Test
  void refusesAValueSetWithoutAnExpansion() {
    String text =
        HEADER
            + """
            valueset "Rates": 'http://example.org/rates'
            parameter AsOf DateTime
            context Patient
            define "Alert": exists [Observation: "Rates"]
            """;
    assertThat(faults(text))
        .containsExactly(
            "Trial.cql:4:1: value set `http://example.org/rates` has no expansion in the artifact");
    ValueSetExpansion expansion =
        new ValueSetExpansion(
            "http://example.org/rates",
            Optional.empty(),
            List.of(new Member("http://loinc.org", "8867-4")));
    assertThat(
            faults(
                new LogicSource(
                    new LogicFile("Trial.cql", text), List.of(), List.of(expansion), Map.of())))
        .isEmpty();
  }

  @Test
  void listsEveryLibraryTheLogicRestsOn() {
    ArtifactManifest manifest = Examples.sound(Examples.sirs()).manifest();
    assertThat(manifest.main().name()).isEqualTo("SirsAlert");
    assertThat(manifest.included().stream().map(ArtifactManifest.LibraryDigest::name))
        .containsExactly("FHIRHelpers", "LatestValue");
  }

  @Test
  void givesTheSameHashAgain() {
    assertThat(Examples.sound(Examples.sirs()).manifest().hash())
        .isEqualTo(Examples.sound(Examples.sirs()).manifest().hash());
  }

  @Test
  void givesAnotherHashForOneChangedCharacterAnywhere() {
    LogicSource sirs = Examples.sirs();
    LogicFile main = sirs.main();
    LogicFile changed = new LogicFile(main.file(), main.text().replace("10.1378", "10.1379"));
    LogicFile shared = sirs.included().getFirst();
    LogicFile otherShared = new LogicFile(shared.file(), shared.text() + "\n");
    Map<String, ParameterValue> three = Map.of("CriteriaNeeded", new ParameterValue.Whole(3));
    assertThat(
            List.of(
                sirs,
                LogicSource.of(changed, shared),
                LogicSource.of(main, otherShared),
                new LogicSource(main, sirs.included(), List.of(), three)))
        .extracting(source -> Examples.sound(source).manifest().hash())
        .doesNotHaveDuplicates();
  }

  @Test
  void acceptsAQuantityForAThreshold() {
    LogicSource sirs = Examples.sirs();
    ParameterValue stricter = new ParameterValue.Amount(new BigDecimal("100"), "/min");
    assertThat(
            faults(
                new LogicSource(
                    sirs.main(), sirs.included(), List.of(), Map.of("HeartRateAbove", stricter))))
        .isEmpty();
  }
}
