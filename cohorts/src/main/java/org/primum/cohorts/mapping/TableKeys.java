package org.primum.cohorts.mapping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.primum.cohorts.mapping.TableLayout.Attribute;
import org.primum.cohorts.mapping.TableLayout.Moment;
import org.primum.cohorts.mapping.TableLayout.Values;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Scalar;

/// Reads the key `table` of a mapping file, long or wide.
///
/// ```yaml
/// table:
///   stay: stay_id                   # column that names the stay
///   time: charttime                 # or hour: hours since admission
///   available: storetime            # optional
///   code: itemid                    # long: one value a row
///   value: valuenum
///   unit: valueuom                  # optional
///   columns:                        # or wide: one column a measurement
///     heart_rate: {loinc: 8867-4, from: /min}
///   sex: gender                     # optional, as are age, birthDate, admission, discharge, label, ward (the unit
///                                   # of the stay), race
///   separator: ";"                  # else a comma
/// ```
final class TableKeys {
  private static final Map<Attribute, String> ATTRIBUTES = attributes();

  private final Faults faults;
  private final Function<Fields, Optional<CodeRule>> rules;

  /// @param rules reads what a column measures
  TableKeys(Faults faults, Function<Fields, Optional<CodeRule>> rules) {
    this.faults = faults;
    this.rules = rules;
  }

  private static Map<Attribute, String> attributes() {
    Map<Attribute, String> keys = new EnumMap<>(Attribute.class);
    keys.put(Attribute.SEX, "sex");
    keys.put(Attribute.AGE, "age");
    keys.put(Attribute.BIRTH_DATE, "birthDate");
    keys.put(Attribute.ADMISSION, "admission");
    keys.put(Attribute.DISCHARGE, "discharge");
    keys.put(Attribute.LABEL, "label");
    keys.put(Attribute.UNIT, "ward");
    keys.put(Attribute.RACE, "race");
    return keys;
  }

  /// What was read; of use only where no fault was noted.
  TableLayout read(Fields fields) {
    String stay = text(fields.requireText("stay"));
    Moment moment = moment(fields);
    Values values = values(fields);
    Map<Attribute, String> person = new EnumMap<>(Attribute.class);
    ATTRIBUTES.forEach(
        (attribute, key) ->
            fields.text(key).ifPresent(column -> person.put(attribute, column.text())));
    char separator = separator(fields);
    fields.done();
    return new TableLayout(separator, stay, moment, values, person);
  }

  private Moment moment(Fields fields) {
    Optional<Scalar> time = fields.text("time");
    Optional<Scalar> hour = fields.text("hour");
    if (time.isPresent() == hour.isPresent()) {
      faults.add(
          fields.place(),
          "moment",
          "the table needs either `time`, a column of moments, or `hour`, one of hours since"
              + " admission");
    }
    Optional<String> available = fields.text("available").map(Scalar::text);
    return new Moment(text(hour.or(() -> time)), hour.isPresent(), available);
  }

  private Values values(Fields fields) {
    Map<String, CodeRule> columns = new HashMap<>();
    for (Mapping.Member column : fields.members("columns")) {
      Fields keys = Fields.of(column.value(), faults);
      rules.apply(keys).ifPresent(rule -> columns.put(column.key(), rule));
      if (keys.find("from").isEmpty() && keys.find("factor").isEmpty()) {
        faults.add(
            column.keyPlace(),
            "from",
            "column `" + column.key() + "` needs `from`, the UCUM unit its numbers are in");
      }
      keys.done();
    }
    if (!columns.isEmpty()) {
      return new Values.Wide(columns);
    }
    return new Values.Tall(
        text(fields.requireText("code")),
        text(fields.requireText("value")),
        fields.text("unit").map(Scalar::text));
  }

  private char separator(Fields fields) {
    Optional<Scalar> separator = fields.text("separator");
    if (separator.isPresent() && separator.get().text().length() != 1) {
      faults.add(
          separator.get().place(),
          "separator",
          "separator `" + separator.get().text() + "` must be one character");
    }
    return separator.map(Scalar::text).orElse(",").charAt(0);
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::text).orElse("");
  }
}
