package org.primum.cds.hooks;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.primum.terms.json.Json;

/// A card (CDS Hooks 2.0.1, *Card Attributes*).
///
/// @param uuid identifies this very card
/// @param summary one line, fewer than 140 characters
/// @param indicator how urgent
/// @param source where it comes from, shown to the user
/// @param detail more, in GitHub-flavoured Markdown
public record Card(
    UUID uuid, String summary, Indicator indicator, Source source, Optional<String> detail) {
  private static final int SUMMARY_BELOW = 140;

  /// @throws IllegalArgumentException if the summary is blank, too long or has more than one line
  public Card {
    requireSummary(summary);
  }

  /// How urgent a card is.
  public enum Indicator {
    /// For information.
    INFO,
    /// Something needs attention.
    WARNING,
    /// Something needs attention now.
    CRITICAL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where a card comes from.
  ///
  /// @param label for people
  /// @param url an absolute address to read on at
  public record Source(String label, Optional<String> url) {
    /// @throws IllegalArgumentException if the label is blank or the address not absolute
    public Source {
      if (label.isBlank() || !url.map(each -> each.matches("https?://.+")).orElse(true)) {
        throw new IllegalArgumentException(
            "card source `" + label + "` needs a label, and an absolute address if any");
      }
    }

    private Json.Obj json() {
      return Json.object().put("label", label).put("url", url).build();
    }
  }

  static void requireSummary(String summary) {
    int length = summary.codePointCount(0, summary.length());
    if (summary.isBlank() || length >= SUMMARY_BELOW || summary.contains("\n")) {
      throw new IllegalArgumentException(
          "card summary is `"
              + length
              + "` characters, it must be one line of 1 to "
              + (SUMMARY_BELOW - 1));
    }
  }

  /// The card as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("uuid", uuid.toString())
        .put("summary", summary)
        .put("indicator", indicator.word())
        .put("source", source.json())
        .put("detail", detail)
        .build();
  }
}
