package org.primum.change.gate;

import java.util.Optional;
import org.primum.terms.Commitment;
import org.primum.terms.json.Json;

/// A provision of law that a determination relies on.
///
/// @param provision as cited, e.g. `45 CFR 164.312(a)(2)(iii)`, 1 to 120 characters
/// @param treatment how an addressable specification is treated; empty for others
/// @param documentation why an alternative, or why not reasonable; needed for those two
public record Citation(
    String provision, Optional<Treatment> treatment, Optional<Commitment> documentation) {
  /// @throws IllegalArgumentException if the provision is blank or too long
  public Citation {
    if (provision.isBlank() || provision.length() > 120) {
      throw new IllegalArgumentException(
          "provision `" + provision + "` must have 1 to 120 characters, e.g. `45 CFR 164.312(b)`");
    }
  }

  /// Cites a provision that leaves no choice of treatment.
  public static Citation of(String provision) {
    return new Citation(provision, Optional.empty(), Optional.empty());
  }

  /// `{provision, treatment?, documentation?{commitment, class}}`
  public Json.Obj json() {
    Json.Builder json =
        Json.object().put("provision", provision).put("treatment", treatment.map(Treatment::word));
    documentation.ifPresent(text -> json.put("documentation", text.json()));
    return json.build();
  }

  /// Reads what [#json] wrote.
  public static Citation of(Json.Obj json) {
    return new Citation(
        json.text("provision"),
        json.find("treatment").map(any -> Treatment.of(json.text("treatment"))),
        Words.commitment(json, "documentation"));
  }
}
