package org.primum.charter;

import java.util.Optional;
import org.primum.roster.Credential;
import org.primum.terms.RoleId;

/// A hat that people wear.
///
/// @param title as printed, e.g. `Chief Medical Officer`
/// @param chamber the power it belongs to; empty for roles that can never be Accountable
/// @param credential the licence that must be active on the day its holder signs
public record Role(
    RoleId id, String title, Optional<Chamber> chamber, Optional<Credential> credential) {
  public Role {
    Lines.require("title of role `" + id + "`", title);
  }
}
