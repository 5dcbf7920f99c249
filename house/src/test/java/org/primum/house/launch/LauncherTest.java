package org.primum.house.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.house.Building;
import org.primum.house.Shell;

/// The launcher `primum` in a planted tree whose path holds a space. Its build is a script that
/// counts how often it was asked.
final class LauncherTest {
  private static final String ECHO =
      """
      package org.primum.cli;
      public final class Primum {
        public static void main(String[] args) {
          System.out.println(String.join("|", args));
          System.exit(args.length == 0 ? 0 : args.length + 40);
        }
      }
      """;
  private static final String BUILDS =
      """
      #!/bin/sh
      here=$(dirname "$0")
      echo built >>"$here/builds"
      sleep 1
      mkdir -p "$here/cli/target/primum"
      echo "[INFO] Building Primum ledger 0.1.0    [8/17]"
      : >"$here/cli/target/primum/built"
      """;
  private static final String FAILS =
      """
      #!/bin/sh
      echo "[ERROR] Could not resolve a library"
      echo "[ERROR] and more"
      exit 1
      """;

  private Path folder;
  private Path tree;

  @BeforeEach
  void plant(@TempDir Path folder) throws IOException {
    this.folder = folder;
    tree = Files.createDirectory(folder.resolve("a tree"));
    Path root = Building.own().root();
    Files.createDirectories(tree.resolve(".mvn"));
    for (String file : List.of("primum", ".mvn/find-jdk.sh", ".mvn/find-maven.sh")) {
      Files.copy(root.resolve(file), tree.resolve(file));
    }
    Files.createDirectories(tree.resolve("risk/src/main"));
    write("risk/src/main/Hazard.java", "");
    write("pom.xml", "");
    script("mvnw", BUILDS);
    plantProgram();
  }

  private void plantProgram() throws IOException {
    Path source = folder.resolve("Primum.java");
    Files.writeString(source, ECHO, StandardCharsets.UTF_8);
    String[] arguments = {
      "-proc:none", "-d", folder.resolve("classes").toString(), source.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    Path lib = Files.createDirectories(tree.resolve("cli/target/primum/lib"));
    try (OutputStream out = Files.newOutputStream(lib.resolve("primum-cli-0.1.0.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new ZipEntry("org/primum/cli/Primum.class"));
      Files.copy(folder.resolve("classes/org/primum/cli/Primum.class"), jar);
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(tree.resolve(path), text, StandardCharsets.UTF_8);
  }

  private void script(String path, String text) throws IOException {
    write(path, text);
    assertThat(tree.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private Shell.Outcome run(Path from, String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    return Shell.run(from, Map.of("PRIMUM_MAVEN_ARGS", ""), Duration.ofMinutes(2), command);
  }

  private Shell.Outcome primum(String... arguments) {
    return run(folder, tree.resolve("primum").toString(), arguments);
  }

  private long builds() throws IOException {
    Path count = tree.resolve("builds");
    return Files.exists(count) ? Files.readAllLines(count, StandardCharsets.UTF_8).size() : 0;
  }

  /// As if the build had ended a minute ago and every source were older.
  private void builtAMinuteAgo() throws IOException {
    Instant now = Files.getLastModifiedTime(tree.resolve("primum")).toInstant();
    write("cli/target/primum/built", "");
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(120)));
      }
    }
    Files.setLastModifiedTime(
        tree.resolve("cli/target/primum/built"), FileTime.from(now.minusSeconds(60)));
  }

  @Test
  void passesArgumentsAndTheExitCodeOn() throws IOException {
    builtAMinuteAgo();
    Shell.Outcome outcome = primum("harm", "two words", "");
    assertThat(outcome.out()).isEqualTo("harm|two words|\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(43);
  }

  @Test
  void runsThroughSymbolicLinksFromAnyFolder() throws IOException {
    builtAMinuteAgo();
    Path far = Files.createDirectory(folder.resolve("far"));
    Files.createSymbolicLink(far.resolve("second"), tree.resolve("primum"));
    Files.createSymbolicLink(folder.resolve("first"), Path.of("far/second"));
    assertThat(run(far, folder.resolve("first").toString()).exit()).isZero();
    assertThat(builds()).isZero();
  }

  @Test
  void buildsOnFirstUseAndThenNoMore() throws IOException {
    Shell.Outcome first = primum();
    assertThat(first.exit()).isZero();
    assertThat(first.err()).startsWith("primum: building").hasLineCount(1);
    assertThat(primum().err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws IOException {
    builtAMinuteAgo();
    write("risk/src/main/Hazard.java", "changed");
    assertThat(primum().exit()).isZero();
    assertThat(builds()).isEqualTo(1);
    builtAMinuteAgo();
    Files.delete(tree.resolve("risk/src/main/Hazard.java"));
    assertThat(primum().exit()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException {
    CompletableFuture<Shell.Outcome> other = CompletableFuture.supplyAsync(this::primum);
    assertThat(primum().exit()).isZero();
    assertThat(other.join().exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockLeftByAKilledBuilderDoesNotBlock() throws IOException {
    Files.createDirectories(tree.resolve("target/primum-building"));
    // Beyond the largest process number of any system.
    write("target/primum-building/pid", "999999999");
    assertThat(primum().exit()).isZero();
  }

  @Test
  void aFailedBuildSaysWhyAndWhereTheLogIsInOneLine() throws IOException {
    script("mvnw", FAILS);
    Shell.Outcome outcome = primum();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("primum: cannot build: Could not resolve a library; the whole log is ")
        .endsWith("a tree/target/primum-build.log");
    assertThat(primum().exit()).as("the lock is gone").isEqualTo(1);
  }

  @Test
  void withoutAJdkItSaysInOneLineWhatToInstall() throws IOException {
    String found = Building.text(tree.resolve(".mvn/find-jdk.sh"));
    assertThat(found).contains("-ge 25 ]");
    write(".mvn/find-jdk.sh", found.replace("-ge 25 ]", "-ge 9999 ]"));
    Shell.Outcome outcome = primum();
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("primum: no JDK 25 found").hasLineCount(1);
  }
}
