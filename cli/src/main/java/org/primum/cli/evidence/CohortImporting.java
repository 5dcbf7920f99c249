package org.primum.cli.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.csv.CsvImport;
import org.primum.cohorts.fhir.FhirImport;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.psv.PsvImport;
import org.primum.cohorts.quality.AccountText;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports stays from files of others.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the cohort folder OUT of SOURCE: everything, or nothing. SOURCE is",
      "- psv: a folder, .tar or .tar.zst of `.psv` files (PhysioNet/CinC Challenge 2019),",
      "- FHIR: a folder of a FHIR R4 bulk export, `.ndjson` or `.ndjson.gz`,",
      "- CSV: a `.csv` file or a folder of them, laid out by a mapping file.",
      "Every value is taken or counted with its reason. An import that was killed leaves nothing",
      "under OUT; start it again."
    })
final class CohortImporting implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "where the stays are")
  private Path source = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "the folder to make")
  private Path out = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "what the source's codes, units and times mean: YAML, or a CSV table of codes"
              + " (docs/cohorts.md)")
  private @Nullable Path mapping;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CohortImporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (!Files.exists(source)) {
      throw new Stop(Exit.NOT_FOUND, "cannot import `" + source + "`: there is no such place");
    }
    ImportOutcome outcome = run();
    screen.progressDone();
    return switch (outcome) {
      case ImportOutcome.Imported(CohortManifest manifest) -> imported(manifest);
      case ImportOutcome.Refused refused -> {
        refused.faults().forEach(fault -> screen.say("primum: " + fault));
        if (refused.further() > 0) {
          screen.say("primum: and " + refused.further() + " more faults; nothing was written");
        }
        yield Exit.USAGE.code();
      }
    };
  }

  private ImportOutcome run() {
    Optional<SourceMapping> told = Optional.ofNullable(mapping).map(MappingFiles::read);
    if (told.flatMap(SourceMapping::table).isPresent()) {
      return CsvImport.run(
          source, out, told.get(), rows -> screen.progress("read " + rows + " rows"));
    }
    if (FhirImport.isSource(source)) {
      SourceMapping meaning = told.orElseGet(() -> SourceMapping.standard("FHIR R4 bulk export"));
      return FhirImport.run(
          source, out, meaning, resources -> screen.progress("read " + resources + " resources"));
    }
    if (CsvImport.isSource(source)) {
      throw new Stop(
          Exit.USAGE,
          "cannot import `"
              + source
              + "`: its columns are not told; give `--mapping FILE` with the key `table`"
              + " (docs/cohorts.md)");
    }
    if (told.isPresent()) {
      throw new Stop(
          Exit.USAGE, "cannot import `" + source + "`: psv files need no mapping; leave it out");
    }
    return PsvImport.run(source, out, files -> screen.progress("imported " + files + " stays"));
  }

  private int imported(CohortManifest manifest) {
    Optional<Json.Obj> account = AccountText.of(out);
    if (json) {
      Json.Builder all = Json.object();
      manifest.json().members().forEach(all::put);
      account.ifPresent(each -> all.put("account", each));
      screen.json(all.build());
    } else {
      ManifestText.lines(manifest).forEach(screen::line);
      account.ifPresent(each -> AccountText.lines(each).forEach(screen::line));
    }
    return Exit.OK.code();
  }
}
