package org.primum.verifier;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What became of a verification.
public sealed interface Verification {
  /// Everything that was looked at holds.
  record Sound(Checked checked) implements Verification {}

  /// The export is not what was signed.
  ///
  /// @param index the first entry that cannot be vouched for, from 0
  /// @param file the file in which it shows, relative to the export
  /// @param reason what was found and what was expected
  record Broken(long index, String file, String reason) implements Verification {}

  /// There is no export, or no key to judge it by.
  record NotFound(String sentence) implements Verification {}

  /// What was asked for makes no sense.
  record Unusable(String sentence) implements Verification {}

  /// The place could not be read to the end.
  record NotReachable(String sentence) implements Verification {}

  /// What was checked, so that nobody reads more into it.
  ///
  /// @param origin the log's name
  /// @param entries number of entries, each hashed, read as an act and placed in its stream
  /// @param root root of their tree, in hexadecimal
  /// @param issued when the checkpoint was signed, as the signer's clock had it
  /// @param key the verifier key that signed it
  /// @param keyFromElsewhere false where the key came with the export: then it says that the export
  ///   is of one piece, not who made it
  /// @param streams number of streams, each without a gap
  /// @param hashTiles number of hash tiles compared
  /// @param since size of the earlier checkpoint that this log continues, if one was given
  /// @param texts number of committed texts that are there and match
  /// @param withheld commitments whose text is not there
  /// @param notChecked files that belong to no entry, tile or checkpoint
  record Checked(
      String origin,
      long entries,
      String root,
      Instant issued,
      String key,
      boolean keyFromElsewhere,
      long streams,
      long hashTiles,
      OptionalLong since,
      long texts,
      List<Withheld> withheld,
      List<String> notChecked) {
    /// Copies the lists.
    public Checked {
      withheld = List.copyOf(withheld);
      notChecked = List.copyOf(notChecked);
    }
  }

  /// A text that an entry commits to and that is not in the export.
  ///
  /// @param index the entry
  /// @param commitment the salted digest, in hexadecimal
  record Withheld(long index, String commitment) {}

  /// 0 sound, 3 broken, 4 not found, 2 unusable, 7 not reachable.
  default int exitCode() {
    return switch (this) {
      case Sound sound -> 0;
      case Unusable unusable -> 2;
      case Broken broken -> 3;
      case NotFound notFound -> 4;
      case NotReachable notReachable -> 7;
    };
  }
}
