package org.primum.cli.keeping;

import org.primum.app.governing.Words;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which text is meant, and why.
final class TextAsked {
  @Parameters(
      paramLabel = "COMMITMENT",
      description = "64 hexadecimal digits, as `commitment` stands in the entry")
  private String commitment = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "why, for the record")
  private String reason = "";

  /// @throws Stop (2) if it is no digest
  Digest commitment() {
    try {
      return new Digest(commitment);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "COMMITMENT: " + e.getMessage(), e);
    }
  }

  /// @throws Stop (2) if it is blank
  Commitment reason(Words words) {
    if (reason.isBlank()) {
      throw new Stop(Exit.USAGE, "--reason is blank; say why, for the record");
    }
    return words.ordinary(reason);
  }
}
