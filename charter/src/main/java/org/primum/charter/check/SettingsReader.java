package org.primum.charter.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.charter.Heading;
import org.primum.charter.RaiserRule;
import org.primum.charter.operation.Operation;
import org.primum.charter.operation.Outage;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.precedence.SeverityScale;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.roster.LicenceWatch;

/// Reads what a charter sets once: its heading, the limits of the safety gate, the severity scale,
/// and the rules of what runs.
final class SettingsReader {
  private static final Pattern PER_YEAR =
      Pattern.compile("([+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?) per year");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  private final Reading reading;

  SettingsReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Heading> heading(Fields fields) {
    Optional<String> name = fields.requireText("charter").flatMap(reading::line);
    Optional<String> version = fields.requireText("version").flatMap(reading::line);
    Optional<ZoneId> timezone = fields.requireText("timezone").flatMap(this::timezone);
    return name.isPresent() && version.isPresent() && timezone.isPresent()
        ? Optional.of(new Heading(name.get(), version.get(), timezone.get()))
        : Optional.empty();
  }

  private Optional<ZoneId> timezone(Scalar scalar) {
    if (ZoneId.getAvailableZoneIds().contains(scalar.text())) {
      return Optional.of(ZoneId.of(scalar.text()));
    }
    fault(
        scalar.place(),
        "unknown-timezone",
        "time zone `" + scalar.text() + "` is not known; write one such as `America/Chicago`");
    return Optional.empty();
  }

  Optional<RaiserRule> raiserRule(Fields fields) {
    return fields
        .requireText("raiserMayBeAccountable")
        .flatMap(
            scalar ->
                reading.made(
                    scalar.place(), "unknown-raiser-rule", () -> RaiserRule.of(scalar.text())));
  }

  Optional<Precedence> precedence(Fields charter) {
    Optional<Node> node = charter.require("precedence");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = reading.fields(node.get());
    Optional<BigDecimal> margin = perYear(fields, "margin");
    Optional<BigDecimal> alpha =
        decimal(
            fields.requireText("alpha"),
            "alpha",
            value -> value.signum() > 0 && value.compareTo(new BigDecimal("0.5")) <= 0,
            "above 0 and at most 0.5");
    Optional<BigDecimal> probability = fields.require("harmLimit").flatMap(this::harmProbability);
    Optional<BigDecimal> newHarm = perYear(fields, "newHarmLimit");
    fields.done();
    return margin.isPresent() && alpha.isPresent() && probability.isPresent() && newHarm.isPresent()
        ? Optional.of(new Precedence(margin.get(), alpha.get(), probability.get(), newHarm.get()))
        : Optional.empty();
  }

  private Optional<BigDecimal> harmProbability(Node node) {
    Fields fields = reading.fields(node);
    Optional<BigDecimal> probability =
        decimal(
            fields.requireText("probability"),
            "probability",
            SettingsReader::isShare,
            "from 0 to 1");
    fields.done();
    return probability;
  }

  private Optional<BigDecimal> perYear(Fields fields, String key) {
    Optional<Scalar> scalar = fields.requireText(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = PER_YEAR.matcher(scalar.get().text());
    if (!matcher.matches() || matcher.group(1).startsWith("-")) {
      fault(
          scalar.get().place(),
          "not-per-year",
          "`"
              + key
              + "` must be weighted harm such as `0.05 per year`, at least 0, found `"
              + scalar.get().text()
              + "`");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(matcher.group(1)));
  }

  Optional<SeverityScale> severity(Fields fields) {
    List<Mapping.Member> members = reading.requireMembers(fields, "severity");
    fields
        .find("severity")
        .filter(node -> node instanceof Mapping && members.isEmpty())
        .ifPresent(
            node ->
                fault(
                    node.place(),
                    "severity-ends",
                    "`severity` names no harm; begin with one that weighs 0 and end with one that"
                        + " weighs 1"));
    List<SeverityLevel> levels = new ArrayList<>();
    Optional<SeverityLevel> before = Optional.empty();
    for (Mapping.Member member : members) {
      Optional<SeverityLevel> level = level(member);
      if (before.isPresent()
          && level.isPresent()
          && before.get().value().compareTo(level.get().value()) >= 0) {
        fault(
            member.keyPlace(),
            "severity-order",
            "severity `"
                + member.key()
                + "` weighs "
                + level.get().value().toPlainString()
                + ", not more than `"
                + before.get().id()
                + "` before it; list them from the lightest to the heaviest");
        level = Optional.empty();
      }
      level.ifPresent(levels::add);
      before = level.isPresent() ? level : before;
    }
    return members.isEmpty() || levels.size() < members.size()
        ? Optional.empty()
        : reading.made(
            members.getFirst().keyPlace(), "severity-ends", () -> new SeverityScale(levels));
  }

  private Optional<SeverityLevel> level(Mapping.Member member) {
    if (member.value() instanceof Scalar scalar) {
      return share(scalar, member.key())
          .filter(value -> exact(value, scalar, member.key()))
          .flatMap(value -> level(member, value, value, value));
    }
    Fields fields = reading.fields(member.value());
    Optional<BigDecimal> value =
        fields.requireText("value").flatMap(scalar -> share(scalar, "value"));
    List<BigDecimal> range =
        fields.require("range").map(node -> range(node, member.key())).orElse(List.of());
    fields.done();
    return value.isPresent() && range.size() == 2
        ? level(member, value.get(), range.get(0), range.get(1))
        : Optional.empty();
  }

  private Optional<SeverityLevel> level(
      Mapping.Member member, BigDecimal value, BigDecimal low, BigDecimal high) {
    return reading.made(
        member.keyPlace(),
        "severity-range",
        () -> new SeverityLevel(member.key(), value, low, high));
  }

  private boolean exact(BigDecimal value, Scalar scalar, String id) {
    boolean exact = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    if (!exact) {
      fault(
          scalar.place(),
          "severity-without-range",
          "severity `"
              + id
              + "` is a value judgement and needs its range; write `{value: \""
              + scalar.text()
              + "\", range: [low, high]}`");
    }
    return exact;
  }

  private List<BigDecimal> range(Node node, String id) {
    if (!(node instanceof Sequence list) || list.items().size() != 2) {
      fault(
          node.place(),
          "severity-range",
          "`range` of severity `" + id + "` must be two decimals, `[low, high]`");
      return List.of();
    }
    return reading.texts("range", list).stream()
        .flatMap(scalar -> share(scalar, "range").stream())
        .toList();
  }

  private Optional<BigDecimal> share(Scalar scalar, String what) {
    return decimal(Optional.of(scalar), what, SettingsReader::isShare, "from 0 to 1");
  }

  private Optional<BigDecimal> decimal(
      Optional<Scalar> scalar, String what, Predicate<BigDecimal> allowed, String range) {
    Optional<BigDecimal> value =
        scalar
            .filter(text -> DECIMAL.matcher(text.text()).matches())
            .map(text -> new BigDecimal(text.text()))
            .filter(allowed);
    if (scalar.isPresent() && value.isEmpty()) {
      fault(
          scalar.get().place(),
          "out-of-range",
          "`" + what + "` must be a decimal " + range + ", found `" + scalar.get().text() + "`");
    }
    return value;
  }

  Optional<Operation> operation(Fields fields) {
    Optional<Duration> freshness =
        fields
            .text("permitFreshness")
            .map(scalar -> duration(scalar, "permitFreshness"))
            .orElse(Optional.of(Duration.ofMinutes(15)));
    Optional<Outage> outage =
        fields.find("outage").map(this::outage).orElse(Optional.of(new Outage.Stop()));
    Place place = fields.find("permitFreshness").map(Node::place).orElse(fields.place());
    Optional<LicenceWatch> licences =
        fields.find("licences").map(this::licences).orElse(Optional.of(LicenceWatch.USUAL));
    return freshness.isPresent() && outage.isPresent() && licences.isPresent()
        ? reading.made(
            place,
            "out-of-range",
            () -> new Operation(freshness.get(), outage.get(), licences.get()))
        : Optional.empty();
  }

  private Optional<LicenceWatch> licences(Node node) {
    Fields fields = reading.fields(node);
    Optional<Period> verify = period(fields, "verifyEvery", LicenceWatch.USUAL.verifyEvery());
    Optional<Period> warn = period(fields, "warnBefore", LicenceWatch.USUAL.warnBefore());
    fields.done();
    return verify.isPresent() && warn.isPresent()
        ? reading.made(
            node.place(), "out-of-range", () -> new LicenceWatch(verify.get(), warn.get()))
        : Optional.empty();
  }

  private Optional<Period> period(Fields fields, String key, Period usual) {
    Optional<Scalar> scalar = fields.text(key);
    if (scalar.isEmpty()) {
      return Optional.of(usual);
    }
    try {
      return Optional.of(Period.parse(scalar.get().text()));
    } catch (DateTimeException e) {
      fault(
          scalar.get().place(),
          "not-a-period",
          "`"
              + key
              + "` must be a period such as `P1Y` or `P60D`, found `"
              + scalar.get().text()
              + "`");
      return Optional.empty();
    }
  }

  private Optional<Outage> outage(Node node) {
    if (node instanceof Scalar scalar) {
      if (scalar.text().equals("stop")) {
        return Optional.of(new Outage.Stop());
      }
      fault(
          scalar.place(),
          "unknown-outage",
          "`outage` must be `stop` or `{continue: PT4H}`, found `" + scalar.text() + "`");
      return Optional.empty();
    }
    Fields fields = reading.fields(node);
    Optional<Duration> atMost =
        fields.requireText("continue").flatMap(scalar -> duration(scalar, "continue"));
    fields.done();
    return atMost.flatMap(
        duration ->
            reading.made(node.place(), "out-of-range", () -> new Outage.Continue(duration)));
  }

  private Optional<Duration> duration(Scalar scalar, String what) {
    try {
      return Optional.of(Duration.parse(scalar.text()));
    } catch (DateTimeException e) {
      fault(
          scalar.place(),
          "not-a-duration",
          "`"
              + what
              + "` must be a duration such as `PT15M` or `PT4H`, found `"
              + scalar.text()
              + "`");
      return Optional.empty();
    }
  }

  private static boolean isShare(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }

  private void fault(Place place, String rule, String message) {
    reading.faults().add(place, rule, message);
  }
}
