package org.primum.cli.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.verifier.LedgerVerification;
import org.primum.verifier.LedgerVerification.Question;
import org.primum.verifier.Verification;
import org.primum.verifier.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies an exported ledger with the verifier, which shares no code with the ledger.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Re-hashes every entry, rebuilds the tree and compares it with the signed head.",
      "Exit code 3 where a byte differs; the first broken entry is named."
    })
final class LedgerVerify implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      paramLabel = "DIR_OR_URL",
      description = "an export's folder, or http://localhost:PORT/ledger")
  private String place = "";

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "the verifier key, received apart from the export")
  private @Nullable String key;

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description = "the file of an earlier checkpoint that the ledger must continue")
  private @Nullable Path since;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LedgerVerify(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Optional<String> earlier = Optional.ofNullable(since).map(Input::text);
    Verification verification =
        LedgerVerification.verify(new Question(place, Optional.ofNullable(key), earlier));
    boolean answered =
        verification instanceof Verification.Sound || verification instanceof Verification.Broken;
    if (json) {
      screen.line(VerificationReport.json(verification));
    } else if (answered) {
      VerificationReport.lines(verification).forEach(screen::line);
    } else {
      VerificationReport.lines(verification).forEach(line -> screen.say("primum: " + line));
    }
    return verification.exitCode();
  }
}
