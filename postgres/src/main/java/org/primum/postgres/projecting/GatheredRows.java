package org.primum.postgres.projecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.primum.postgres.Database;
import org.primum.terms.Digest;

/// Rows gathered in memory, some 200 bytes for each change, and copied into the empty tables at the
/// end. The constraints of the tables hold here as there.
final class GatheredRows implements ChangeRows {
  private final Map<String, ChangeRow> changes = new LinkedHashMap<>();
  private final Map<String, RunsRow> running = new LinkedHashMap<>();
  private final Set<List<String>> known = new HashSet<>();
  private final List<List<@Nullable String>> coverage = new ArrayList<>();

  private static final class ChangeRow {
    private final Raised raised;
    private Optional<String> chosen = Optional.empty();
    private String standing = "open";
    private long last;

    ChangeRow(Raised raised) {
      this.raised = raised;
      last = raised.entry();
    }
  }

  private static final class RunsRow {
    private final Runs runs;
    private String mode;
    private Optional<Digest> found = Optional.empty();
    private Optional<Instant> until;
    private long entry;

    RunsRow(Runs runs) {
      this.runs = runs;
      mode = runs.mode();
      until = runs.until();
      entry = runs.entry();
    }
  }

  @Override
  public void raised(Raised row) {
    changes.put(row.change(), new ChangeRow(row));
  }

  private void change(String change, Consumer<ChangeRow> what) {
    Optional.ofNullable(changes.get(change)).ifPresent(what);
  }

  @Override
  public void chosen(String change, Optional<String> option) {
    change(change, row -> row.chosen = option);
  }

  @Override
  public void standing(String change, String word) {
    change(change, row -> row.standing = word);
  }

  @Override
  public void touched(String change, long entry) {
    change(change, row -> row.last = entry);
  }

  @Override
  public void covered(String change, String person, String chamber, long entry) {
    if (known.add(List.of(change, person, chamber))) {
      coverage.add(Arrays.asList(change, person, chamber, Long.toString(entry)));
    }
  }

  @Override
  public void runs(Runs row) {
    running.put(row.change(), new RunsRow(row));
  }

  private void running(String change, Consumer<RunsRow> what) {
    Optional.ofNullable(running.get(change)).ifPresent(what);
  }

  @Override
  public void mode(String change, String mode, Optional<Digest> found, long entry) {
    running(
        change,
        row -> {
          row.mode = mode;
          row.found = found.or(() -> row.found);
          row.entry = entry;
        });
  }

  @Override
  public void until(String change, Optional<Instant> until) {
    running(change, row -> row.until = until);
  }

  /// Copies everything into the tables.
  void copyInto(Database database) {
    database.copy(
        "projection.change", changes.values().stream().map(GatheredRows::columns).iterator());
    database.copy("projection.chamber_coverage", coverage.iterator());
    database.copy(
        "projection.running", running.values().stream().map(GatheredRows::columns).iterator());
  }

  private static List<@Nullable String> columns(ChangeRow row) {
    Raised raised = row.raised;
    return Arrays.asList(
        raised.change(),
        raised.kind(),
        raised.title(),
        raised.charter().hex(),
        raised.person(),
        raised.at().toString(),
        row.chosen.orElse(null),
        row.standing,
        Long.toString(row.last));
  }

  private static List<@Nullable String> columns(RunsRow row) {
    Runs runs = row.runs;
    return Arrays.asList(
        runs.change(),
        runs.artifact(),
        runs.place(),
        row.mode,
        runs.approved().hex(),
        row.found.map(Digest::hex).orElse(null),
        Long.toString(row.entry),
        row.until.map(Instant::toString).orElse(null));
  }
}
