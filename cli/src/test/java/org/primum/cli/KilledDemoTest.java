package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration is killed without warning in the middle of a story; a new start has every act
/// that was told of, and the ledger it serves verifies.
@Tag("slow")
class KilledDemoTest {
  private static final Pattern ACT = Pattern.compile("#(\\d+) .*");
  private static final Pattern LISTENS = Pattern.compile("Primum listens at (\\S+)");
  private static final Pattern ENTRIES = Pattern.compile("(\\d+) entries");
  private static final int KILLED_AT = 75;

  @TempDir private Path folder = Path.of("");

  @Test
  void keepsEveryActThatWasToldOf() throws Exception {
    Path data = folder.resolve("data");
    long told = actsToldUntilKilled(data);
    Process server = start("serve", "--embedded", "--port", "0", "--data", data.toString());
    try (BufferedReader said = reader(server)) {
      String address = awaited(said, LISTENS);
      Ran verified = Ran.primum("ledger", "verify", address + "/ledger");
      assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
      Matcher entries = ENTRIES.matcher(verified.out());
      assertThat(entries.find()).as(verified.out()).isTrue();
      assertThat(Long.parseLong(entries.group(1))).isGreaterThan(told);
    } finally {
      server.destroy();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  // Returns the largest index that the program had told of when it was gone.
  private static long actsToldUntilKilled(Path data) throws Exception {
    Process demo = start("demo", "--port", "0", "--data", data.toString());
    long told = -1;
    try (BufferedReader said = reader(demo)) {
      String line = said.readLine();
      while (line != null) {
        Matcher act = ACT.matcher(line);
        if (act.matches()) {
          told = Long.parseLong(act.group(1));
        }
        if (told >= KILLED_AT) {
          demo.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
    } finally {
      demo.destroyForcibly();
    }
    demo.waitFor();
    assertThat(told).isGreaterThanOrEqualTo(KILLED_AT);
    return told;
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Primum.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String awaited(BufferedReader said, Pattern pattern) throws IOException {
    String line = said.readLine();
    while (line != null) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
      line = said.readLine();
    }
    throw new AssertionError("the program ended without saying `" + pattern + "`");
  }
}
