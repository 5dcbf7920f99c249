package org.primum.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The verifier as a program of its own: `java -jar primum-verifier.jar DIR_OR_URL [--key VKEY]
/// [--since FILE] [--json]`. Results go to standard output, complaints to standard error. Exit
/// codes: 0 sound, 2 usage, 3 broken, 4 not found, 7 not reachable.
public final class VerifierProgram {
  private static final String USAGE =
      "usage: java -jar primum-verifier.jar DIR_OR_URL [--key VKEY] [--since CHECKPOINT_FILE] [--json]";
  private static final int LARGEST_NOTE = 65_536;

  private VerifierProgram() {}

  /// Runs and leaves with the exit code.
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  /// Runs with the given streams.
  ///
  /// @return the exit code
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Asked asked;
    try {
      asked = asked(new ArrayDeque<>(arguments));
    } catch (Misused e) {
      err.println(e.getMessage());
      return e.exitCode;
    }
    Verification verification = LedgerVerification.verify(asked.question());
    if (asked.json()) {
      out.println(VerificationReport.json(verification));
    } else {
      boolean answered =
          verification instanceof Verification.Sound || verification instanceof Verification.Broken;
      VerificationReport.lines(verification).forEach(answered ? out::println : err::println);
    }
    return verification.exitCode();
  }

  private record Asked(LedgerVerification.Question question, boolean json) {}

  private static final class Misused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Misused(String message, int exitCode) {
      super(message);
      this.exitCode = exitCode;
    }
  }

  private static Asked asked(Deque<String> arguments) throws Misused {
    Optional<String> place = Optional.empty();
    Optional<String> key = Optional.empty();
    Optional<String> since = Optional.empty();
    boolean json = false;
    while (!arguments.isEmpty()) {
      String word = arguments.pop();
      switch (word) {
        case "--json" -> json = true;
        case "--key" -> key = Optional.of(next(word, arguments));
        case "--since" -> since = Optional.of(content(next(word, arguments)));
        default -> {
          if (word.startsWith("-") || place.isPresent()) {
            throw new Misused("`" + word + "` is not understood; " + USAGE, 2);
          }
          place = Optional.of(word);
        }
      }
    }
    if (place.isEmpty()) {
      throw new Misused(USAGE, 2);
    }
    return new Asked(new LedgerVerification.Question(place.get(), key, since), json);
  }

  private static String next(String option, Deque<String> arguments) throws Misused {
    if (arguments.isEmpty()) {
      throw new Misused("`" + option + "` needs a value; " + USAGE, 2);
    }
    return arguments.pop();
  }

  private static String content(String file) throws Misused {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw new Misused("there is no checkpoint file `" + file + "`", 4);
      }
      if (Files.size(path) > LARGEST_NOTE) {
        throw new Misused("`" + file + "` is too long for a checkpoint", 2);
      }
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (InvalidPathException e) {
      throw new Misused("`" + file + "` is no file name", 2);
    } catch (IOException e) {
      throw new Misused("cannot read `" + file + "`: " + e.getMessage(), 7);
    }
  }
}
