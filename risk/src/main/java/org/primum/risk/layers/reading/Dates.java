package org.primum.risk.layers.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Scalar;

/// Reads how old evidence is: a year, a month or a day, each as its first day, so that evidence is
/// never taken for younger than it is.
final class Dates {
  private static final String FIRST_DAY = "-01-01";
  private static final int YEAR = 4;

  private Dates() {}

  static Optional<LocalDate> dated(Fields fields, Faults faults) {
    Optional<Scalar> text = fields.text("dated");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(text.get().text());
    if (date.isEmpty()) {
      faults.add(
          text.get().place(),
          "date",
          "`dated` must be a day, a month or a year such as `2025-03-14`, `2025-03` or `2025`, found `"
              + text.get().text()
              + "`");
    }
    return date;
  }

  private static Optional<LocalDate> date(String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text + FIRST_DAY.substring(text.length() - YEAR)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
