package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Input;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.table.ClusterLabels;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The file and the columns that every command on scores asks for.
final class ScoreTable {
  @Parameters(paramLabel = "FILE", description = "a CSV file with a header, a case a line")
  private Path file = Path.of("");

  @Option(
      names = "--outcome",
      paramLabel = "COL",
      required = true,
      description = "the column that says whether it happened: 0 or 1, true or false")
  private String outcome = "";

  @Option(
      names = "--score",
      paramLabel = "COL",
      required = true,
      description = "the column of predicted probabilities, 0 to 1")
  private String score = "";

  @Option(
      names = "--cluster",
      paramLabel = "COL",
      description = "the column that says which cases belong together, e.g. hours of one stay")
  private @Nullable String cluster;

  /// The cases, all faults of the file at once where there are some.
  ScoredCases cases() {
    CsvTable table = table();
    boolean[] outcomes = table.flags(outcome);
    double[] scores = table.probabilities(score);
    Optional<int[]> clusters =
        Optional.ofNullable(cluster).map(name -> ClusterLabels.numbered(table.words(name)));
    table.throwIfFaulty();
    return clusters
        .map(labels -> ScoredCases.clustered(outcomes, scores, labels))
        .orElseGet(() -> ScoredCases.independent(outcomes, scores));
  }

  private CsvTable table() {
    return CsvTable.of(file.toString(), Input.text(file));
  }
}
