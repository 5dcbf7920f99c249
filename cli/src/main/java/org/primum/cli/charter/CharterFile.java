package org.primum.cli.charter;

import java.nio.file.Path;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.cli.Input;
import org.primum.documents.MalformedDocument;

/// Reads charters that must be sound.
public final class CharterFile {
  private CharterFile() {}

  /// The charter written in `file`.
  ///
  /// @throws MalformedDocument with everything that is wrong with it
  public static Charter sound(Path file) {
    return sound(file.toString(), Input.text(file));
  }

  /// The charter written in `text`.
  ///
  /// @param file the name for messages
  /// @throws MalformedDocument with everything that is wrong with it
  public static Charter sound(String file, String text) {
    CharterFindings findings = CharterCheck.check(file, text);
    return findings.charter().orElseThrow(() -> new MalformedDocument(findings.findings()));
  }
}
