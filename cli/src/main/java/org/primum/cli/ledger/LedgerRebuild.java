package org.primum.cli.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenDatabase;
import org.primum.postgres.projecting.Projections;
import org.primum.postgres.projecting.Rebuilt;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Refolds every projection from the entries.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Empties every table that is folded from the ledger and folds all entries anew, in one",
      "transaction: afterwards every table is what the entries give, or nothing has changed.",
      "Names the tables whose rows had been something else. Entries are never touched."
    })
final class LedgerRebuild implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LedgerRebuild(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenDatabase open = house.openDatabase(screen)) {
      screen.progress("folding the ledger");
      Rebuilt rebuilt = new Projections(open.database()).rebuild();
      screen.progressDone();
      if (json) {
        screen.json(json(rebuilt));
      } else {
        tell(rebuilt);
      }
    }
    return Exit.OK.code();
  }

  private void tell(Rebuilt rebuilt) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("table", "rows", ""));
    for (Rebuilt.Table table : rebuilt.tables()) {
      rows.add(
          List.of(
              table.name(),
              Long.toString(table.rows()),
              table.differed() ? "differed before; mended" : "as before"));
    }
    screen.table(rows);
    screen.line("Folded " + rebuilt.entries() + " entries.");
  }

  private static Json json(Rebuilt rebuilt) {
    List<Json> tables = new ArrayList<>();
    for (Rebuilt.Table table : rebuilt.tables()) {
      tables.add(
          Json.object()
              .put("name", table.name())
              .put("rows", table.rows())
              .put("differed", table.differed())
              .build());
    }
    return Json.object()
        .put("entries", rebuilt.entries())
        .put("tables", new Json.Arr(tables))
        .build();
  }
}
