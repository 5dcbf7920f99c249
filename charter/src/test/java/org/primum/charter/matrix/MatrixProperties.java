package org.primum.charter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.documents.sheet.Sheet;
import org.primum.documents.sheet.SheetFormat;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// A charter and its spreadsheet say the same, whatever the matrix.
class MatrixProperties {
  private static final int CHARTERS = 150;
  private static final List<String> IDS = List.of("S", "T1", "T2", "T4", "T3", "B1", "D-1", "x9");
  private static final List<String> ROLES =
      List.of(
          "board",
          "chief-medical-officer",
          "chief-medical-information-officer",
          "chief-information-officer",
          "clinical-committee-member",
          "chief-nursing-officer",
          "security-official",
          "it-architect",
          "clinical-informaticist",
          "patient-representative");
  private static final List<String> SIGNING = ROLES.subList(0, 4);
  private static final List<String> TITLES =
      List.of(
          "Plain words",
          "=SUM(A1:A9)",
          "'quoted'",
          "a: b # c",
          "- dash, comma; \"quotes\"",
          "@x",
          "Ärztliche Leitung, ğüş",
          "yes",
          "12",
          "P5D",
          "{brace}",
          "\\ back");

  @Test
  void everyMatrixComesBackFromEveryKindOfSpreadsheet() {
    for (long seed = 0; seed < CHARTERS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String text = charterText(random);
      Charter charter = charter(text, seed);
      for (SheetFormat format : SheetFormat.values()) {
        Sheet sheet = format.read("m", format.write(MatrixSheet.of(charter, "m")));
        String back = MatrixText.with(charter, "c.yaml", text, sheet);
        assertThat(charter(back, seed)).as("seed %d, %s", seed, format).isEqualTo(charter);
      }
    }
  }

  /// The table of one charter put into another leaves the rows of the first and all else of the
  /// second.
  @Test
  void everyMatrixReplacesAnyOther() {
    for (long seed = 0; seed < CHARTERS; seed++) {
      SplittableRandom random = new SplittableRandom(1_000 + seed);
      Charter rows = charter(charterText(random), seed);
      String text = charterText(random).replace("version: \"2026.2\"", "version: \"2027.1\"");
      Charter rest = charter(text, seed);
      Charter both =
          charter(MatrixText.with(rest, "c.yaml", text, MatrixSheet.of(rows, "m")), seed);
      assertThat(both.decisions()).as("seed %d", seed).isEqualTo(rows.decisions());
      assertThat(both.heading().version()).isEqualTo("2027.1");
      assertThat(both.kinds()).isEqualTo(rest.kinds());
      assertThat(both.roles()).isEqualTo(rest.roles());
    }
  }

  private static String charterText(SplittableRandom random) {
    String example = Examples.text("example-health.yaml");
    int from = example.indexOf("\ndecisions:\n") + "\ndecisions:\n".length();
    int to = example.indexOf("\n# What each kind of change needs.");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < IDS.size(); i++) {
      rows.append(row(random, i));
    }
    return example.substring(0, from) + rows + example.substring(to);
  }

  private static String row(SplittableRandom random, int position) {
    // The first two are signed by the two chambers that every charter needs.
    String accountable =
        position < 2 ? SIGNING.get(1 + 2 * position) : SIGNING.get(random.nextInt(SIGNING.size()));
    List<String> others = new ArrayList<>(ROLES);
    others.remove(accountable);
    List<String> work = some(random, others);
    boolean own = random.nextBoolean();
    if (own) {
      work.add(accountable);
    }
    boolean committee = work.isEmpty() || random.nextInt(3) == 0;
    if (committee) {
      work.add(committee(random));
    }
    List<String> grounds = new ArrayList<>();
    grounds.addAll(some(random, List.of("artifact", "harm-model", "contract")));
    grounds.addAll(some(random, IDS.subList(0, position)));
    String title = CanonicalJson.text(Json.of(TITLES.get(random.nextInt(TITLES.size()))));
    return "  %s:\n    title: %s\n    accountable: %s\n    responsible: [%s]\n    consulted: {%s}\n"
            .formatted(
                IDS.get(position),
                title,
                accountable,
                String.join(", ", work),
                some(random, others).stream()
                    .map(role -> role + ": P" + (1 + random.nextInt(30)) + "D")
                    .collect(Collectors.joining(", ")))
        + "    informed: [%s]\n    restsOn: [%s]\n    responsibleMayBeAccountable: %s\n"
            .formatted(
                String.join(", ", some(random, others)),
                String.join(", ", grounds),
                own ? "yes" : "no");
  }

  private static String committee(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "{committee: clinical}";
      case 1 -> "{committee: clinical, present: {nurse: 2}}";
      case 2 -> "{committee: clinical, present: {}, passage: unanimous}";
      default -> "{committee: clinical, passage: two-thirds}";
    };
  }

  private static List<String> some(SplittableRandom random, List<String> all) {
    return all.stream()
        .filter(each -> random.nextInt(3) == 0)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Charter charter(String text, long seed) {
    CharterFindings findings = CharterCheck.check("c.yaml", text);
    assertThat(findings.findings()).as("seed %d", seed).isEmpty();
    return findings.charter().orElseThrow();
  }
}
