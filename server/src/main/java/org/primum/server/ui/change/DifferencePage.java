package org.primum.server.ui.change;

import java.util.List;
import org.primum.app.comparing.Difference;

/// What changed between two versions of a part.
///
/// @param lead who attached the later version, in bold
/// @param rest when
public record DifferencePage(
    String title, String change, String lead, String rest, List<Section> sections) {
  public DifferencePage {
    sections = List.copyOf(sections);
  }

  /// One pair of documents.
  public record Section(String what, String before, String after, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /// One line, with what became of it in words.
  public record Line(String fate, String text) {}

  /// The sections of `difference`, near what changed.
  public static List<Section> sections(Difference difference) {
    return difference.sections().stream()
        .map(
            each ->
                new Section(
                    each.what().isEmpty() ? "The document" : "Named in " + each.what(),
                    each.before().brief(),
                    each.after().brief(),
                    each.near().stream()
                        .map(line -> new Line(fate(line.sign()), line.text()))
                        .toList()))
        .toList();
  }

  private static String fate(Difference.Sign sign) {
    return switch (sign) {
      case SAME -> "";
      case TAKEN_OUT -> "taken out";
      case PUT_IN -> "put in";
    };
  }
}
