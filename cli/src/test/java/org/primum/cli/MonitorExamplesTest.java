package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every command of the paper beside the example data runs.
class MonitorExamplesTest {
  private static final Path FOLDER = Path.of("../examples/monitor");
  private static final Pattern COMMAND = Pattern.compile("`primum (monitor [^`]+)`");

  @Test
  void everyCommandOfThePaperAnswers() throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(FOLDER.resolve("README.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      String[] words =
          Stream.of(command.split(" ", -1))
              .map(word -> word.endsWith(".csv") ? FOLDER.resolve(word).toString() : word)
              .toArray(String[]::new);
      Ran ran = Ran.primum(words);
      assertThat(ran.exit()).as(command + ": " + ran.err()).isIn(0, 3);
      assertThat(ran.out()).as(command).contains("It assumes:");
    }
  }
}
