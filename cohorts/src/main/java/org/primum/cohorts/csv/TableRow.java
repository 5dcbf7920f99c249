package org.primum.cohorts.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.primum.cohorts.gathering.DecimalText;
import org.primum.cohorts.gathering.MeasuredValue;
import org.primum.cohorts.mapping.Clock;
import org.primum.cohorts.mapping.CodeRule;
import org.primum.cohorts.mapping.SourceCode;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.TableLayout;
import org.primum.cohorts.mapping.TableLayout.Attribute;
import org.primum.cohorts.mapping.TableLayout.Values;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;

/// Takes the values of one row at a time, and what it says of its stay.
final class TableRow {
  /// Admission where rows count hours: the source has no dates.
  static final long UNDATED_ADMISSION = 946_684_800_000L;

  private static final Set<String> EMPTY = Set.of("", "NaN", "NA", "NULL", "null", "\\N");
  private static final BigDecimal HOUR_MILLIS = BigDecimal.valueOf(Person.HOUR_MILLIS);

  private final SourceMapping mapping;
  private final TableLayout layout;
  private final UnitConversion units;
  private final ImportAccount account;
  private final Map<String, Person> persons;
  private final Consumer<MeasuredValue> taken;

  TableRow(
      SourceMapping mapping,
      TableLayout layout,
      ImportAccount account,
      Map<String, Person> persons,
      Consumer<MeasuredValue> taken) {
    this.mapping = mapping;
    this.layout = layout;
    this.units = new UnitConversion();
    this.account = account;
    this.persons = persons;
    this.taken = taken;
  }

  private record Known(String stay, long effective, Optional<Long> available) {}

  void take(CSVRecord row) {
    account.count(Entry.READ, "rows");
    String stay = row.get(layout.stay()).strip();
    if (EMPTY.contains(stay)) {
      passOver("a row without stay");
      return;
    }
    Optional<Long> effective = moment(row.get(layout.moment().column()).strip());
    if (effective.isEmpty()) {
      return;
    }
    Person person = persons.computeIfAbsent(stay, id -> new Person());
    layout
        .person()
        .forEach((attribute, column) -> tell(person, attribute, row.get(column).strip()));
    String label = layout.person().getOrDefault(Attribute.LABEL, "");
    person.row(effective.get(), !label.isEmpty() && isOne(row.get(label).strip()));
    takeValues(row, new Known(stay, effective.get(), available(row, effective.get())));
  }

  private void tell(Person person, Attribute attribute, String cell) {
    if (attribute != Attribute.LABEL && !EMPTY.contains(cell)) {
      person.tell(attribute, cell, account);
    }
  }

  private static boolean isOne(String cell) {
    return cell.equals("1") || cell.equals("1.0");
  }

  private Optional<Long> moment(String cell) {
    if (layout.moment().hours()) {
      Optional<BigDecimal> hours = DecimalText.read(cell).filter(h -> h.abs().intValue() < 200_000);
      if (hours.isEmpty()) {
        passOver("a row whose hour is no number");
      }
      return hours.map(h -> UNDATED_ADMISSION + h.multiply(HOUR_MILLIS).longValue());
    }
    long moment = mapping.clock().read(cell);
    if (!Clock.isMoment(moment)) {
      passOver("a row whose time " + Clock.why(moment).words());
      return Optional.empty();
    }
    return Optional.of(moment);
  }

  private Optional<Long> available(CSVRecord row, long effective) {
    Optional<String> cell = layout.moment().available().map(row::get).map(String::strip);
    if (cell.isEmpty() || EMPTY.contains(cell.get())) {
      return Optional.empty();
    }
    long moment = mapping.clock().read(cell.get());
    if (!Clock.isMoment(moment)) {
      account.count(Entry.NOTE, "an availability that is no moment, taken as absent");
      return Optional.empty();
    }
    return Optional.of(Math.max(moment, effective));
  }

  private void takeValues(CSVRecord row, Known known) {
    switch (layout.values()) {
      case Values.Tall(String code, String value, Optional<String> unit) -> {
        String name = row.get(code).strip();
        Optional<CodeRule> rule = mapping.rule(new SourceCode("", name)).or(() -> loinc(name));
        if (rule.isEmpty()) {
          passOver("a code the mapping does not know");
          account.count(Entry.UNMAPPED, name);
        } else {
          take(known, rule.get(), row.get(value).strip(), unit.map(row::get).orElse("").strip());
        }
      }
      case Values.Wide(Map<String, CodeRule> columns) ->
          columns.forEach(
              (column, rule) -> {
                String cell = row.get(column).strip();
                if (!EMPTY.contains(cell)) {
                  take(known, rule, cell, "");
                }
              });
    }
  }

  private Optional<CodeRule> loinc(String code) {
    return mapping.rule(new SourceCode("http://loinc.org", code));
  }

  private void take(Known known, CodeRule rule, String cell, String unit) {
    if (EMPTY.contains(cell)) {
      passOver("an empty value");
      return;
    }
    Optional<BigDecimal> number = DecimalText.read(cell);
    if (number.isEmpty()) {
      passOver("a value that is no number");
      return;
    }
    String loinc = mapping.measured().get(rule.index()).loinc();
    Optional<BigDecimal> converted = mapping.inCohortUnit(rule, number.get(), unit, units);
    if (converted.isEmpty()) {
      passOver("a unit that cannot be converted");
      account.count(Entry.UNIT, loinc + " in `" + unit + "`");
      return;
    }
    Optional<Long> packed = DecimalText.packed(converted.get());
    if (packed.isEmpty()) {
      passOver("a number too large to be kept");
      return;
    }
    if (known.available().isEmpty()) {
      account.count(Entry.NOTE, CsvImport.ASSUMED);
    }
    long available = known.available().orElse(known.effective() + mapping.lagMillis(rule.index()));
    taken.accept(
        new MeasuredValue(
            known.stay(),
            known.stay(),
            "",
            rule.index(),
            known.effective(),
            available,
            packed.get()));
  }

  private void passOver(String reason) {
    account.count(Entry.PASSED_OVER, reason);
  }
}
