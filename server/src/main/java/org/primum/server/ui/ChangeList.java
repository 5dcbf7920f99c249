package org.primum.server.ui;

import java.util.List;
import org.primum.app.reading.ChangeLine;
import org.primum.server.ui.change.ActForm;

/// The list of changes.
///
/// @param lead how many wait, in bold
/// @param rest what else to know
/// @param lines the changes, the latest act first
/// @param forms what the hat worn may try
public record ChangeList(String lead, String rest, List<Line> lines, List<ActForm> forms) {
  public ChangeList {
    forms = List.copyOf(forms);
    lines = List.copyOf(lines);
  }

  /// One change.
  public record Line(
      String id,
      String title,
      String kind,
      String standing,
      String next,
      String when,
      long entry) {}

  /// The list of `changes`.
  public static ChangeList of(List<ChangeLine> changes, List<ActForm> forms, Dates dates) {
    long open = changes.stream().filter(each -> each.standing().equals("open")).count();
    long running = changes.stream().filter(each -> each.standing().equals("running")).count();
    return new ChangeList(
        open == 0 ? "Nothing waits." : open + " of " + changes.size() + " wait for somebody.",
        running == 1 ? "One runs." : running + " run.",
        changes.stream()
            .map(
                each ->
                    new Line(
                        each.id().value(),
                        each.title(),
                        each.kind().value(),
                        each.standing(),
                        each.next(),
                        dates.minute(each.lastAt()),
                        each.lastIndex()))
            .toList(),
        forms);
  }
}
