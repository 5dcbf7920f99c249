package org.primum.cohorts.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.SharedData;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// A real export with all its untidiness. Expected counts were taken from the files by a Python
/// program that parses them with its own JSON reader and shares nothing with this one.
class MimicDemoTest {
  @TempDir Path folder;

  @Test
  void importsEveryVitalSignOfEveryEncounter() throws IOException {
    Path out = folder.resolve("out");
    assertThat(
            FhirImport.run(SharedData.mimicDemo(), out, SourceMapping.standard("demo"), done -> {}))
        .isInstanceOf(ImportOutcome.Imported.class);
    assertThat(CohortFolder.open(out).manifest())
        .returns(637, m -> m.stays())
        .returns(59_845L, m -> m.hours())
        .returns(14_313L, m -> m.values());
    Json.Obj account =
        (Json.Obj) StrictJson.canonical(Files.readAllBytes(out.resolve(ImportAccount.FILE)));
    assertThat(
            account.object("taken").items("listed").stream()
                .map(Json.Obj.class::cast)
                .map(each -> each.text("what") + " " + each.integer("count")))
        .containsExactly(
            "8867-4 1206",
            "8462-4 1197",
            "8480-6 1197",
            "9279-1 1189",
            "2708-6 1169",
            "8310-5 775");
    assertThat(account.object("convertedUnits").integer("total")).isEqualTo(775);
  }
}
