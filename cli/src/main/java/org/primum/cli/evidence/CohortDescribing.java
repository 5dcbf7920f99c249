package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.quality.AccountText;
import org.primum.cohorts.quality.QualityReport;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what a cohort is and how good its data are.
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the cohort DIR is and the quality of its data: per measurement unit, range,",
      "implausible values, values at one time, missingness and availability; and what its import",
      "took and passed over."
    })
final class CohortDescribing implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "DIR", description = "a cohort folder")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CohortDescribing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CohortFolder cohort = CohortFolder.open(folder);
    QualityReport quality =
        QualityReport.of(cohort, stays -> screen.progress("looked at " + stays + " stays"));
    screen.progressDone();
    Optional<Json.Obj> account = AccountText.of(folder);
    if (json) {
      Json.Builder all =
          Json.object()
              .put("cohort", cohort.manifest().json())
              .put("cohortHash", cohort.manifest().hash().hex())
              .put("quality", quality.json());
      account.ifPresent(each -> all.put("import", each));
      screen.json(all.build());
    } else {
      ManifestText.lines(cohort.manifest()).forEach(screen::line);
      screen.line(cohort.manifest().outline().source());
      quality.lines().forEach(screen::line);
      account.ifPresent(each -> AccountText.lines(each).forEach(screen::line));
    }
    return Exit.OK.code();
  }
}
