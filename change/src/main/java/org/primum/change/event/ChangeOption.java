package org.primum.change.event;

import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// One way the change could go.
///
/// @param id names it
/// @param title for people, 1 to 200 characters
public record ChangeOption(OptionId id, String title) {
  /// The option every change has: leave things as they are.
  public static final OptionId DO_NOTHING = new OptionId("do-nothing");

  /// @throws IllegalArgumentException if the title is blank or too long
  public ChangeOption {
    if (title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException(
          "title of option `" + id + "` must have 1 to 200 characters");
    }
  }

  /// `{option, title}`
  public Json.Obj json() {
    return Json.object().put("option", id.value()).put("title", title).build();
  }

  /// Reads what [#json] wrote.
  public static ChangeOption of(Json.Obj json) {
    return new ChangeOption(new OptionId(json.text("option")), json.text("title"));
  }
}
