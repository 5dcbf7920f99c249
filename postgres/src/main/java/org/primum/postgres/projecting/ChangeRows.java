package org.primum.postgres.projecting;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.Digest;

/// Where the rows of changes are put: into the tables one by one, as acts come, or all together,
/// when a long ledger is folded anew. Both give the same rows.
interface ChangeRows {
  /// A change as it was raised.
  ///
  /// @param charter digest of the charter it was raised under
  record Raised(
      String change,
      String kind,
      String title,
      Digest charter,
      String person,
      Instant at,
      long entry) {}

  /// Something that runs, or is registered to.
  record Runs(
      String change,
      String artifact,
      String place,
      String mode,
      Digest approved,
      Optional<Instant> until,
      long entry) {}

  void raised(Raised row);

  void chosen(String change, Optional<String> option);

  void standing(String change, String word);

  void touched(String change, long entry);

  /// Somebody covers a chamber; nothing new where that is known.
  void covered(String change, String person, String chamber, long entry);

  /// In the place of what ran before.
  void runs(Runs row);

  /// What runs is in another mode from now on.
  ///
  /// @param found what production was found to be; what was known stays where it is empty
  void mode(String change, String mode, Optional<Digest> found, long entry);

  void until(String change, Optional<Instant> until);
}
