package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration, whole: from the founded hospital to an export that an auditor checks.
class DemoTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void tellsTheWholeRecordAndExportsWhatAnAuditorCanCheck() throws IOException {
    Path export = folder.resolve("export");
    Ran demo =
        Ran.primum(
            "demo",
            "--headless",
            "--data",
            folder.resolve("data").toString(),
            "--export",
            export.toString());
    assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out())
        .contains(
            "SYNTHETIC ICU stays",
            "Dr R. Okoye, Chief Medical Officer: signed T1",
            "wrong-hat: J. Lindqvist acts as chief-information-officer; T1",
            "licence-not-active: Dr E. Maron",
            "decision-missing: T2",
            "silent-trial-missing: an active permit needs",
            "financial-reason: ",
            "second-person: ",
            "{\"cards\":[]}",
            "\"summary\":\"Earlier warning of sepsis in adult intensive care: SIRS",
            "Runs: sepsis-alert in Primum, active",
            "Runs: shared-workstation-policy in identity provider, verified",
            "Runs: billing-release in billing module of the EHR, verified");

    Ran verified = Ran.primum("ledger", "verify", export.toString());
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(Ran.primum("ledger", "verify", flipped(export).toString()).exit()).isEqualTo(3);

    Ran again = Ran.primum("demo", "--headless", "--data", folder.resolve("data").toString());
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("nothing is played twice").doesNotContain("#34 ");

    Ran rebuilt =
        Ran.primum("ledger", "rebuild", "--embedded", "--data", folder.resolve("data").toString());
    assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.out()).contains("as before", "Folded 1").doesNotContain("differed");
    assertThat(examined("--data", folder.resolve("data").toString(), "--embedded").out())
        .contains("\"healthy\":true", "PostgreSQL 18", "for its owner only");
  }

  private static Ran examined(String... arguments) {
    List<String> all = new ArrayList<>(List.of("doctor", "--json", "--port", "0"));
    all.addAll(List.of(arguments));
    return Ran.primum(all.toArray(String[]::new));
  }

  @Test
  void theDoctorNamesATakenPortAndMakesNothing() throws IOException {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran doctor =
          Ran.primum(
              "doctor",
              "--embedded",
              "--data",
              data.toString(),
              "--port",
              Integer.toString(taken.getLocalPort()));
      assertThat(doctor.exit()).isEqualTo(3);
      assertThat(doctor.out())
          .contains(taken.getLocalPort() + " is taken by another program", "is made on first use");
    }
    assertThat(data).doesNotExist();
  }

  // One bit of one entry differs.
  private static Path flipped(Path export) throws IOException {
    try (Stream<Path> files = Files.walk(export)) {
      Path entries =
          files
              .filter(Files::isRegularFile)
              .filter(each -> each.toString().contains("entries"))
              .sorted()
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(entries);
      bytes[bytes.length / 2] ^= 1;
      Files.write(entries, bytes);
      return export;
    }
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran demo =
          Ran.primum(
              "serve",
              "--embedded",
              "--port",
              Integer.toString(taken.getLocalPort()),
              "--data",
              folder.resolve("data").toString());
      assertThat(demo.exit()).isEqualTo(2);
      assertThat(demo.err())
          .isEqualTo(
              "primum: cannot listen on port `%d`: another program does; stop it, or choose another with `--port`\n"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void refusesWhatIsOutOfRangeBeforeAnythingIsMade() {
    Path data = folder.resolve("data");
    for (List<String> each : List.of(List.of("--seed", "-1"), List.of("--port", "70000"))) {
      Ran demo =
          Ran.primum(
              "demo", "--headless", "--data", data.toString(), each.getFirst(), each.getLast());
      assertThat(demo.exit()).isEqualTo(2);
      assertThat(demo.err()).contains("`" + each.getLast() + "` must be from 0 to").hasLineCount(1);
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void saysThatTheCohortIsNotThere() {
    Ran demo = Ran.primum("demo", "--headless", "--cohort", folder.resolve("absent").toString());
    assertThat(demo.exit()).isEqualTo(4);
    assertThat(demo.err()).contains("there is no such place").hasLineCount(1);
  }
}
