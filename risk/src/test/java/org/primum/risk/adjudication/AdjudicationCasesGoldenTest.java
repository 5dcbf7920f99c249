package org.primum.risk.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.primum.risk.adjudication.Bench.LIMITS;
import static org.primum.risk.adjudication.Bench.constant;
import static org.primum.risk.adjudication.Bench.correlated;
import static org.primum.risk.adjudication.Bench.no;
import static org.primum.risk.adjudication.Bench.normal;
import static org.primum.risk.adjudication.Bench.nothing;
import static org.primum.risk.adjudication.Bench.withNewHarm;
import static org.primum.risk.adjudication.Bench.yes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.primum.documents.MalformedDocument;
import org.primum.risk.draws.Draws;
import org.primum.risk.reading.Written;

/// What a committee reads of each reference case of adjudication, to the letter, below
/// `adjudication`; the figures in them are proved by [AdjudicationCasesTest].
/// `-Dadjudications=FOLDER` writes the texts there instead of comparing.
class AdjudicationCasesGoldenTest {
  private final StringBuilder text = new StringBuilder();

  private void tell(String what, List<Candidate> candidates, List<Reweighing> reweighings) {
    Adjudication found = Adjudicator.adjudicate(candidates, LIMITS, reweighings);
    text.append(what).append("\n  ").append(found.sentence()).append('\n');
    for (Verdict verdict : found.verdicts()) {
      text.append("  ")
          .append(verdict.option())
          .append(" [")
          .append(verdict.standing().word())
          .append("]\n");
      verdict.reasons().forEach(reason -> text.append("    - ").append(reason).append('\n'));
    }
    text.append('\n');
  }

  private void tell(String what, Candidate... candidates) {
    tell(what, List.of(candidates), List.of());
  }

  private void match(String file) throws IOException {
    String folder = System.getProperty("adjudications");
    if (folder != null) {
      Files.writeString(Path.of(folder).resolve(file), text);
      return;
    }
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/adjudication/" + file), file)) {
      assertThat(text.toString()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void case1ComplianceThenSafetyThenUsability() throws IOException {
    tell(
        "Case 1. C breaks the law; B is safer than A and less usable",
        nothing(),
        yes("a", constant(0), 5),
        yes("b", constant(-.2), 1),
        no("c"));
    match("1.txt");
  }

  @Test
  void case2TheMarginWithSharedAndWithIndependentInputs() throws IOException {
    List<Draws> shared = correlated(-.20, -.19, .05, .95, 11);
    tell(
        "Case 2. Inputs shared, correlation .95",
        nothing(),
        yes("a", shared.get(0), 2),
        yes("b", shared.get(1), 9));
    tell(
        "Case 2. The same figures, independent",
        nothing(),
        yes("a", normal(-.20, .05, 21), 2),
        yes("b", normal(-.19, .05, 22), 9));
    match("2.txt");
  }

  @Test
  void case3ProbableHarmIsNeverProposed() throws IOException {
    tell("Case 3. B saves money and probably harms", nothing(), yes("b", normal(.3, .05, 31), 500));
    match("3.txt");
  }

  @Test
  void case4NothingLawfulIsRefusedOrRemedied() throws IOException {
    tell("Case 4. Every option but doing nothing is non-compliant", nothing(), no("b"), no("c"));
    tell("Case 4. Doing nothing too", nothing(Compliance.NON_COMPLIANT), no("b"), no("c"));
    match("4.txt");
  }

  @Test
  void case5OrderAndIrrelevantOptionsChangeNothing() throws IOException {
    List<Candidate> options =
        new ArrayList<>(
            List.of(
                nothing(),
                yes("a", normal(-.20, .02, 51), 2),
                yes("b", normal(-.18, .02, 52), 9),
                yes("dominated", normal(-.1, .02, 53), 1)));
    tell("Case 5. With a dominated option", options, List.of());
    String first = text.toString();
    Collections.reverse(options);
    text.setLength(0);
    tell("Case 5. With a dominated option", options, List.of());
    assertThat(text).hasToString(first);
    tell("Case 5. Without it", options.subList(1, 4), List.of());
    match("5.txt");
  }

  @Test
  void case6AnOpinionNamesItsAuthorAndAPointValueIsRefused() throws IOException {
    String model =
        """
        harm: An opinion
        severity: {death: 1}
        precedence: {margin: 0.05 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 0.5 per year}
        options:
          do-nothing: {compliance: compliant}
          a:
            compliance: compliant
            hazards:
              - {id: whole, sign: adds, harmPerYear: {normal: {mean: "-0.2", sd: "0.05"}, source: judgement, class: expert, author: chief-medical-officer}}
            usability: {clinicianMinutesSaved: {normal: {mean: "2", sd: "0.1"}, source: trial, class: silent trial}}
        """;
    assertThat(Written.read(model).options()).hasSize(2);
    refused(model, "normal: {mean: \"-0.2\", sd: \"0.05\"}", "fixed: \"-0.2\"", "A point value");
    refused(model, "sd: \"0.05\"", "sd: \"0\"", "A spread of nothing");
    match("6.txt");
  }

  private void refused(String model, String old, String next, String what) {
    String changed = model.replace(old, next);
    MalformedDocument refusal =
        assertThatExceptionOfType(MalformedDocument.class)
            .isThrownBy(() -> Written.read(changed))
            .actual();
    text.append("Case 6. ").append(what).append('\n');
    refusal.faults().forEach(fault -> text.append("  ").append(fault.message()).append('\n'));
  }

  @Test
  void case7NewHarmIsNotHiddenInANetBenefit() throws IOException {
    tell(
        "Case 7. B averts more than it adds, and adds 0.6 a year",
        nothing(),
        withNewHarm(yes("b", normal(-1, .1, 71), 9), .6));
    match("7.txt");
  }

  @Test
  void case8AFlipInsideTheRangesAsksForASignedJudgement() throws IOException {
    List<Candidate> nominal =
        List.of(nothing(), yes("a", constant(-.5), 0), yes("b", constant(-.4), 0));
    Reweighing flipped =
        new Reweighing(
            List.of(new Reweighing.Setting("mild", "0.001")),
            List.of(nothing(), yes("a", constant(-.3), 0), yes("b", constant(-.6), 0)));
    tell("Case 8. The ranking flips", nominal, List.of(flipped));
    match("8.txt");
  }
}
