package org.primum.logic.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.primum.logic.Examples;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;

class KnowledgePackageTest {
  private static final Publication PRIMUM = new Publication("https://example.org/fhir", "Primum");

  static Stream<String> alerts() {
    return Examples.alerts();
  }

  private static final Map<String, KnowledgePackage> PACKED = new ConcurrentHashMap<>();

  private static KnowledgePackage packed(String alert) {
    return PACKED.computeIfAbsent(alert, name -> pack(Examples.alert(name)));
  }

  private static KnowledgePackage pack(LogicSource source) {
    return KnowledgePackage.of(source, Examples.sound(source), PRIMUM);
  }

  private static IBaseResource strictly(String json) {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    return parser.parseResource(json);
  }

  private static Library library(KnowledgePackage files, String name) {
    return (Library) strictly(text(files, "Library-" + name + ".json"));
  }

  private static String text(KnowledgePackage files, String name) {
    return Optional.ofNullable(files.files().get(name)).orElseThrow();
  }

  private static String content(Library library, String type) {
    return library.getContent().stream()
        .filter(each -> each.getContentType().equals(type))
        .map(Attachment::getData)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  /// Written anew by `primum logic package examples/logic/NAME.cql --out examples/logic/fhir`.
  @ParameterizedTest
  @MethodSource("alerts")
  void shipsTheArtifactsOfEveryAlertAsTheyAreMadeNow(String alert) throws IOException {
    Path folder = Examples.folder().resolve("fhir");
    for (Map.Entry<String, String> file : packed(alert).files().entrySet()) {
      assertThat(folder.resolve(file.getKey()))
          .as("write it anew with `primum logic package`")
          .hasContent(file.getValue());
    }
  }

  @Test
  void shipsNothingElse() throws IOException {
    TreeSet<String> made = new TreeSet<>();
    alerts().forEach(alert -> made.addAll(packed(alert).files().keySet()));
    try (Stream<Path> files = Files.list(Examples.folder().resolve("fhir"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(made);
    }
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void isStrictFhirThatCarriesTheVeryTextAndItsModel(String alert) {
    KnowledgePackage files = packed(alert);
    for (String name : files.files().keySet()) {
      if (strictly(text(files, name)) instanceof Library library) {
        assertThat(name).isEqualTo("Library-" + library.getName() + ".json");
        assertThat(content(library, "text/cql"))
            .isEqualTo(Examples.file(library.getName() + ".cql").text());
        var elm = new ElmJsonLibraryReader().read(content(library, "application/elm+json"));
        assertThat(elm.getIdentifier())
            .isEqualTo(
                new VersionedIdentifier()
                    .withId(library.getName())
                    .withVersion(library.getVersion()));
      }
    }
  }

  /// What CRMI 1.0.0 asks of a shareable artifact.
  @ParameterizedTest
  @MethodSource("alerts")
  void saysWhatASharedArtifactMust(String alert) {
    KnowledgePackage files = packed(alert);
    Library library = library(files, alert);
    assertThat(library.getUrl()).isEqualTo("https://example.org/fhir/Library/" + alert);
    assertThat(
            List.of(
                library.hasVersion(),
                library.hasTitle(),
                library.hasDescription(),
                library.hasPublisher(),
                library.hasExperimental(),
                library.hasType()))
        .containsOnly(true);
    assertThat(library.getStatus().toCode()).isEqualTo("draft");
    PlanDefinition plan =
        (PlanDefinition) strictly(text(files, "PlanDefinition-" + alert + ".json"));
    assertThat(plan.getLibrary())
        .extracting(each -> each.getValue())
        .containsExactly(library.getUrl() + "|" + library.getVersion());
    assertThat(plan.getActionFirstRep().getConditionFirstRep().getExpression().getExpression())
        .isEqualTo("Alert");
  }

  @Test
  void listsWhatItReadsAndAnswers() {
    Library library = library(packed("QSofaAlert"), "QSofaAlert");
    assertThat(library.getDataRequirement())
        .extracting(DataRequirement::getType)
        .containsExactly("Observation", "Observation", "Observation", "Patient");
    assertThat(library.getDataRequirement())
        .filteredOn(DataRequirement::hasCodeFilter)
        .extracting(need -> need.getCodeFilterFirstRep().getCodeFirstRep().getCode())
        .containsExactlyInAnyOrder("9279-1", "8480-6", "9269-2");
    assertThat(library.getParameter())
        .extracting(each -> each.getUse().toCode() + " " + each.getName() + " " + each.getType())
        .contains(
            "in AsOf dateTime",
            "in CriteriaNeeded integer",
            "out Alert boolean",
            "out Score integer");
    assertThat(library.getRelatedArtifact())
        .extracting(each -> each.getType().toCode() + " " + each.getUrl() + each.getResource())
        .contains(
            "citation https://doi.org/10.1001/jama.2016.0287null",
            "depends-on nullhttps://example.org/fhir/Library/LatestValue|1.0.0");
  }

  @Test
  void namesTheVeryTextThatAManifestLists() {
    TranslatedLogic logic = Examples.sound(Examples.sirs());
    String name = library(pack(Examples.sirs()), "SirsAlert").getIdentifierFirstRep().getValue();
    assertThat(name).startsWith("ni:///sha-256;");
    byte[] digest = Base64.getUrlDecoder().decode(name.substring("ni:///sha-256;".length()));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(logic.manifest().main().digest().hex());
  }

  @Test
  void refusesWhatNobodyCouldUnderstandOrName() {
    String text =
        """
        library Bare
        using FHIR version '4.0.1'
        parameter AsOf DateTime
        context Patient
        define "Alert": false
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack(LogicSource.of(new LogicFile("Bare.cql", text))))
        .withMessageContaining("does not begin with a comment")
        .withMessageContaining("has no version");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Publication("example.org", "x"))
        .withMessageContaining("`example.org`");
  }
}
