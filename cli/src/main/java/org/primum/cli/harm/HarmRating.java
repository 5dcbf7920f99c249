package org.primum.cli.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.matrix.HarmScale;
import org.primum.risk.matrix.MatrixText;
import org.primum.risk.matrix.MerpCategory;
import org.primum.risk.matrix.PublishedMatrix;
import org.primum.risk.matrix.RiskMatrix;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Looks given words up: in a risk matrix, on AHRQ's harm scale, in the index of NCC MERP.
@Command(
    name = "rate",
    mixinStandardHelpOptions = true,
    description = {
      "Looks given words up in a risk matrix, or a harm in the words of AHRQ and NCC MERP. Without"
          + " words, prints the table; with --yaml as a file to change and sign."
    })
final class HarmRating implements Callable<Integer> {
  private final Screen screen;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      defaultValue = "dcb0129",
      description = "dcb0129, npsa-2008, iso-14971, or a file in YAML (default: ${DEFAULT-VALUE})")
  private String table = "dcb0129";

  @Option(names = "--likelihood", paramLabel = "WORD", description = "a likelihood of the table")
  private @Nullable String likelihood;

  @Option(names = "--consequence", paramLabel = "WORD", description = "a consequence of the table")
  private @Nullable String consequence;

  @Option(
      names = "--harm",
      paramLabel = "WORD",
      description = "none, mild, moderate, severe, death (AHRQ) or A to I (NCC MERP)")
  private @Nullable String harm;

  @Option(names = "--yaml", description = "print a published table as a file")
  private boolean yaml;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  HarmRating(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    String harmed = harm;
    String likely = likelihood;
    String bad = consequence;
    if (harmed != null) {
      print(harm(harmed));
      return Exit.OK.code();
    }
    if (yaml) {
      PublishedMatrix published =
          PublishedMatrix.named(table)
              .orElseThrow(
                  () ->
                      new Stop(
                          Exit.USAGE,
                          "option `--yaml` prints a published table, found `"
                              + table
                              + "`; give "
                              + String.join(", ", PublishedMatrix.words())));
      published.text().lines().forEach(screen::line);
      return Exit.OK.code();
    }
    RiskMatrix matrix = Tables.named(table);
    if (likely == null && bad == null) {
      if (json) {
        screen.json(matrix.json());
      } else {
        MatrixText.table(matrix).lines().forEach(screen::line);
      }
      return Exit.OK.code();
    }
    print(cell(matrix, likely, bad));
    return Exit.OK.code();
  }

  /// What was found, once for people and once for machines.
  private record Found(List<String> lines, Json.Obj json) {}

  private void print(Found found) {
    if (json) {
      screen.json(found.json());
    } else {
      found.lines().forEach(screen::line);
    }
  }

  private static Found cell(RiskMatrix matrix, @Nullable String likely, @Nullable String bad) {
    List<String> faults = new ArrayList<>();
    List<String> rows = matrix.likelihoods().stream().map(RiskMatrix.Likelihood::word).toList();
    List<String> columns =
        matrix.consequences().stream().map(RiskMatrix.Consequence::word).toList();
    int row = rank("--likelihood", likely, rows, faults);
    int column = rank("--consequence", bad, columns, faults);
    if (!faults.isEmpty()) {
      throw new Stop(Exit.USAGE, String.join("\n", faults));
    }
    RiskMatrix.Rating rating = matrix.rating(row, column);
    Json.Obj json =
        Json.object()
            .put("table", matrix.name())
            .put("tableDigest", matrix.digest().hex())
            .put("likelihood", rows.get(row))
            .put("consequence", columns.get(column))
            .put("rating", rating.word())
            .put("acceptability", rating.acceptability().word())
            .put("meaning", rating.meaning())
            .build();
    return new Found(
        List.of(
            rows.get(row)
                + " × "
                + columns.get(column)
                + " → "
                + rating.word()
                + ", "
                + rating.acceptability().word()
                + ": "
                + rating.meaning(),
            "table "
                + matrix.name()
                + ", digest "
                + matrix.digest().brief()
                + ", "
                + MatrixText.signature(matrix)),
        json);
  }

  private static int rank(
      String option, @Nullable String found, List<String> words, List<String> faults) {
    int rank = words.indexOf(found);
    if (rank < 0) {
      faults.add(
          "option `"
              + option
              + "` is `"
              + (found == null ? "missing" : found)
              + "`; give one of "
              + String.join(", ", words));
    }
    return rank;
  }

  private static Found harm(String word) {
    Optional<HarmScale> named =
        HarmScale.named(word).or(() -> MerpCategory.named(word).map(HarmScale::of));
    HarmScale scale =
        named.orElseThrow(
            () ->
                new Stop(
                    Exit.USAGE,
                    "option `--harm` is `"
                        + word
                        + "`; give one of "
                        + String.join(", ", HarmScale.words())
                        + " or a letter from A to I"));
    List<String> lines = new ArrayList<>();
    lines.add("AHRQ: " + scale.title() + ": " + scale.meaning());
    List<Json> categories = new ArrayList<>();
    for (MerpCategory category : scale.merp()) {
      lines.add("NCC MERP " + category + ": " + category.meaning());
      categories.add(
          Json.object()
              .put("category", category.name())
              .put("meaning", category.meaning())
              .build());
    }
    return new Found(
        lines,
        Json.object()
            .put("harm", scale.word())
            .put("ahrq", scale.title())
            .put("meaning", scale.meaning())
            .put("nccMerp", new Json.Arr(categories))
            .build());
  }
}
