package org.primum.cli.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.primum.app.reading.ChangePage;
import org.primum.app.reading.ChangePage.HarmFigures;
import org.primum.app.reading.ChangePage.OptionRow;

/// The harm of every option as rows of text.
final class HarmTable {
  private HarmTable() {}

  static List<List<String>> rows(List<OptionRow> options) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("option", "ΔH", "p5", "p95", "P(ΔH > 0)", "H⁺", "H⁻", "minutes saved", ""));
    for (OptionRow option : options) {
      rows.add(option.harm().map(harm -> row(option, harm)).orElse(List.of(option.id().value())));
    }
    return rows;
  }

  private static List<String> row(OptionRow option, HarmFigures harm) {
    String standing =
        option.standing().stream().map(ChangePage.Badge::word).collect(Collectors.joining(", "));
    return List.of(
        option.id().value(),
        figure(harm.mean()),
        figure(harm.p5()),
        figure(harm.p95()),
        figure(harm.probabilityOfHarm()),
        figure(harm.newHarm()),
        figure(harm.avertedHarm()),
        String.format(Locale.ROOT, "%.0f", harm.usability()),
        standing);
  }

  private static String figure(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.equals("-0.000") ? "0.000" : text;
  }
}
