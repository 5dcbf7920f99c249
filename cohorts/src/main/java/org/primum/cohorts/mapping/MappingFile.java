package org.primum.cohorts.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.cohorts.mapping.SourceMapping.Stays;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;

/// Reads a mapping file.
///
/// ```yaml
/// name: Example ICU, 2026           # of the cohort
/// zone: America/Chicago             # of times without offset
/// overlap: earlier                  # or later: what a time means that clocks showed twice
/// stays: {classes: [IMP, ACUTE], before: PT24H}
/// lags: {2524-7: PT45M}             # until a value is known, where the source does not say
/// units: {bpm: /min}                # spellings that are no UCUM
/// codes:
///   - {system: "urn:local", code: "220045", loinc: 8867-4, unit: /min, column: HR}
///   - {code: CREA, loinc: 2160-0, from: umol/L, factor: "0.011312"}
/// ```
///
/// `unit` may be left out where the LOINC code is one of [StandardCodes]. The key `table` is told
/// by [TableKeys].
public final class MappingFile {
  private static final Set<String> OVERLAPS = Set.of("earlier", "later");

  private final Faults faults = new Faults();
  private final UnitConversion units;
  private final MeasuredList measured = new MeasuredList();

  private MappingFile(UnitConversion units) {
    this.units = units;
  }

  /// The mapping written in `text`.
  ///
  /// @param file its name, for messages
  /// @throws MalformedDocument with every fault
  public static SourceMapping parse(String file, String text, UnitConversion units) {
    return new MappingFile(units).read(YamlDocument.parse(file, text));
  }

  /// The mapping of a table of codes, with the columns `system`, `code`, `loinc`, `unit`, `column`,
  /// `from` and `factor`, some of which may be absent.
  ///
  /// @param file its name, for messages
  /// @param text CSV whose first row names the columns
  /// @param name of the cohort
  /// @throws MalformedDocument with every fault
  public static SourceMapping parseTable(
      String file, String text, String name, UnitConversion units) {
    return new MappingFile(units).read(CodeTable.parse(file, text, name));
  }

  private SourceMapping read(Node root) {
    Fields fields = Fields.of(root, faults);
    Optional<Scalar> name = fields.requireText("name");
    Clock clock = new Clock(zone(fields), overlap(fields));
    Stays stays = stays(fields);
    Map<String, Duration> lags = lags(fields);
    Map<String, String> spellings = spellings(fields);
    Map<SourceCode, CodeRule> rules = new HashMap<>();
    for (Node item : fields.items("codes")) {
      readCode(Fields.of(item, faults), rules);
    }
    Optional<TableLayout> table =
        fields
            .find("table")
            .map(node -> new TableKeys(faults, this::rule).read(Fields.of(node, faults)));
    fields.done();
    faults.throwIfAny();
    List<org.primum.cohorts.folder.MeasuredCode> codes = measured.list();
    SourceMapping.standardRules(codes).forEach(rules::putIfAbsent);
    return new SourceMapping(
        name.orElseThrow().text(), codes, rules, spellings, lags, clock, stays, table);
  }

  private Optional<ZoneId> zone(Fields fields) {
    Optional<Scalar> zone = fields.text("zone");
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zone.get().text()));
    } catch (DateTimeException e) {
      faults.add(
          zone.get().place(),
          "zone",
          "zone `" + zone.get().text() + "` is unknown; give one such as `Europe/Vienna`");
      return Optional.empty();
    }
  }

  private Clock.Overlap overlap(Fields fields) {
    Optional<Scalar> overlap = fields.text("overlap");
    if (overlap.isPresent() && !OVERLAPS.contains(overlap.get().text())) {
      faults.add(
          overlap.get().place(),
          "overlap",
          "overlap is `" + overlap.get().text() + "`; it must be `earlier` or `later`");
    }
    return switch (overlap.map(Scalar::text).orElse("")) {
      case "earlier" -> Clock.Overlap.EARLIER;
      case "later" -> Clock.Overlap.LATER;
      default -> Clock.Overlap.REFUSED;
    };
  }

  private Stays stays(Fields fields) {
    Optional<Node> node = fields.find("stays");
    if (node.isEmpty()) {
      return new Stays(Set.of(), Duration.ofHours(24));
    }
    Fields stays = Fields.of(node.get(), faults);
    Set<String> classes = new HashSet<>();
    for (Node item : stays.items("classes")) {
      scalar(item).ifPresent(each -> classes.add(each.text()));
    }
    Duration before = stays.text("before").flatMap(this::duration).orElse(Duration.ofHours(24));
    stays.done();
    return new Stays(classes, before);
  }

  private Map<String, Duration> lags(Fields fields) {
    Map<String, Duration> lags = new HashMap<>();
    for (Mapping.Member lag : fields.members("lags")) {
      scalar(lag.value())
          .flatMap(this::duration)
          .ifPresent(duration -> lags.put(lag.key(), duration));
    }
    return lags;
  }

  private Map<String, String> spellings(Fields fields) {
    Map<String, String> spellings = new HashMap<>();
    for (Mapping.Member unit : fields.members("units")) {
      scalar(unit.value()).flatMap(this::unit).ifPresent(ucum -> spellings.put(unit.key(), ucum));
    }
    return spellings;
  }

  private void readCode(Fields fields, Map<SourceCode, CodeRule> rules) {
    String system = fields.text("system").map(Scalar::text).orElse("");
    Optional<Scalar> code = fields.requireText("code");
    Optional<CodeRule> rule = rule(fields);
    fields.done();
    if (code.isEmpty() || rule.isEmpty()) {
      return;
    }
    SourceCode key = new SourceCode(system, code.get().text());
    if (rules.put(key, rule.get()) != null) {
      faults.add(code.get().place(), "code-twice", "code `" + key + "` is mapped twice");
    }
  }

  /// What the keys `loinc`, `unit`, `column`, `from` and `factor` say.
  private Optional<CodeRule> rule(Fields fields) {
    Optional<Scalar> loinc = fields.requireText("loinc");
    Optional<String> unit = fields.text("unit").flatMap(this::unit);
    Optional<String> column = fields.text("column").map(Scalar::text);
    Optional<String> from = fields.text("from").flatMap(this::unit);
    Optional<BigDecimal> factor = fields.decimal("factor");
    if (loinc.isEmpty()) {
      return Optional.empty();
    }
    String code = loinc.get().text();
    if (!code.matches("[0-9]{1,7}-[0-9]")) {
      faults.add(
          loinc.get().place(),
          "loinc",
          "`" + code + "` is no LOINC code (digits, `-`, check digit)");
      return Optional.empty();
    }
    if (factor.isPresent() && factor.get().signum() <= 0) {
      faults.add(loinc.get().place(), "factor", "the factor for `" + code + "` must be above 0");
    }
    Optional<Integer> index = measured.index(code, unit, column);
    if (index.isEmpty()) {
      faults.add(
          loinc.get().place(),
          "unit",
          "LOINC code `" + code + "` needs one `unit`, in UCUM, the same wherever it is named");
    }
    return index.map(i -> new CodeRule(i, from, factor));
  }

  private Optional<String> unit(Scalar unit) {
    if (units.knows(unit.text())) {
      return Optional.of(unit.text());
    }
    faults.add(
        unit.place(),
        "unit",
        "`" + unit.text() + "` is no UCUM unit; give one such as `mmol/L` or `10*3/uL`");
    return Optional.empty();
  }

  private Optional<Duration> duration(Scalar text) {
    try {
      Duration duration = Duration.parse(text.text());
      if (!duration.isNegative()) {
        return Optional.of(duration);
      }
    } catch (DateTimeException e) {
      // Told below, as a negative duration is.
    }
    faults.add(
        text.place(),
        "duration",
        "`" + text.text() + "` is no duration such as `PT45M` or `PT24H`");
    return Optional.empty();
  }

  private Optional<Scalar> scalar(Node node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    faults.add(node.place(), "shape", "a text is needed here, found " + node.description());
    return Optional.empty();
  }
}
