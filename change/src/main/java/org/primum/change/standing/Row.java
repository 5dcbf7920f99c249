package org.primum.change.standing;

import java.util.List;
import java.util.Optional;
import org.primum.change.state.Stamp;
import org.primum.charter.Chamber;
import org.primum.charter.Decision.Letter;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// One needed decision of the matrix, with what each role has done and owes.
///
/// @param decision the decision
/// @param title as printed
/// @param chamber that of its Accountable
/// @param cells Accountable first, then Responsible, Consulted, Informed
public record Row(DecisionId decision, String title, Chamber chamber, List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /// One letter of one role or committee.
  ///
  /// @param role who
  /// @param committee the committee whose members hold the role, for a letter they share
  /// @param letter R, A, C or I
  /// @param fill how far
  /// @param names who did it, or who can
  /// @param act the act that did it
  /// @param note a few words, e.g. `2 of 3 in favour`
  public record Cell(
      RoleId role,
      Optional<String> committee,
      Letter letter,
      Fill fill,
      List<String> names,
      Optional<Stamp> act,
      String note) {
    public Cell {
      names = List.copyOf(names);
    }
  }

  /// How far a letter is.
  public enum Fill {
    /// Not yet due.
    OWED,
    /// Due now.
    WAITING,
    /// Done.
    DONE,
    /// The deadline passed without an answer.
    SILENT,
    /// Rejected, and not prepared anew.
    REJECTED
  }
}
