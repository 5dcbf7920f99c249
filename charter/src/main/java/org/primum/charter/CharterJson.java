package org.primum.charter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.primum.charter.operation.Operation;
import org.primum.charter.operation.Outage;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.precedence.SeverityScale;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.roster.LicenceWatch;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// Writes and reads a charter. Reading refuses every object that writing would not have written, so
/// that an adopted charter holds nothing this version does not understand.
final class CharterJson {
  private static final long FORMAT = 1;

  private CharterJson() {}

  static Json.Obj write(Charter charter) {
    Json.Builder json =
        Json.object()
            .put("format", FORMAT)
            .put("charter", charter.heading().name())
            .put("version", charter.heading().version())
            .put("timezone", charter.heading().timezone().getId())
            .put("roles", object(charter.roles(), CharterJson::role))
            .put(
                "exclusive",
                new Json.Arr(charter.exclusions().stream().map(CharterJson::exclusion).toList()))
            .put("decisions", object(charter.decisions(), DecisionJson::write))
            .put("kinds", object(charter.kinds(), KindJson::write))
            .put("compliance", compliance(charter.compliance()))
            .put("raiserMayBeAccountable", charter.raiserRule().words())
            .put("precedence", precedence(charter.precedence()))
            .put("severity", severity(charter.severity()))
            .put("permitFreshness", charter.operation().permitFreshness().toString())
            .put("outage", outage(charter.operation().outage()));
    licences(charter.operation().licences()).ifPresent(watch -> json.put("licences", watch));
    return json.build();
  }

  static Charter read(Json.Obj json) {
    if (json.integer("format") != FORMAT) {
      throw new MalformedJson(
          "charter has format `" + json.integer("format") + "`, this version reads `1`");
    }
    Charter charter =
        new Charter(
            new Heading(
                json.text("charter"), json.text("version"), ZoneId.of(json.text("timezone"))),
            Charter.byId(each(json.object("roles"), CharterJson::role), Role::id),
            json.items("exclusive").stream().map(CharterJson::exclusion).toList(),
            Charter.byId(each(json.object("decisions"), DecisionJson::read), Decision::id),
            Charter.byId(each(json.object("kinds"), KindJson::read), Kind::id),
            compliance(json.object("compliance")),
            RaiserRule.of(json.text("raiserMayBeAccountable")),
            precedence(json.object("precedence")),
            severity(json.object("severity")),
            new Operation(
                Duration.parse(json.text("permitFreshness")),
                outage(json.member("outage")),
                licences(json)));
    if (!write(charter).equals(json)) {
      throw new MalformedJson(
          "charter holds members or spellings that this version would not write; it is no adopted"
              + " charter of format `1`");
    }
    return charter;
  }

  private static Json role(Role role) {
    return Json.object()
        .put("title", role.title())
        .put("chamber", role.chamber().map(Chamber::value))
        .put("credential", role.credential().map(Credential::value))
        .build();
  }

  private static Role role(String id, Json.Obj json) {
    return new Role(
        new RoleId(id),
        json.text("title"),
        text(json, "chamber").map(Chamber::new),
        text(json, "credential").map(Credential::new));
  }

  private static Json exclusion(Exclusion exclusion) {
    return Json.object()
        .put("roles", Json.texts(List.of(exclusion.first().value(), exclusion.second().value())))
        .put("why", exclusion.why())
        .build();
  }

  private static Exclusion exclusion(Json json) {
    Json.Obj object = requireObject(json);
    List<String> roles = texts(object, "roles");
    if (roles.size() != 2) {
      throw new MalformedJson("member `roles` must name two roles");
    }
    return new Exclusion(new RoleId(roles.get(0)), new RoleId(roles.get(1)), object.text("why"));
  }

  private static Json compliance(Compliance compliance) {
    Json.Builder json =
        Json.object()
            .put("officer", compliance.officer().value())
            .put("regulations", Json.texts(compliance.regulations()));
    some(compliance.appliesTo(), kinds -> Json.texts(kinds.stream().map(KindId::value).toList()))
        .ifPresent(appliesTo -> json.put("appliesTo", appliesTo));
    return json.build();
  }

  private static Compliance compliance(Json.Obj json) {
    SortedMap<String, SortedSet<KindId>> appliesTo = new TreeMap<>();
    if (json.find("appliesTo").isPresent()) {
      Json.Obj kinds = json.object("appliesTo");
      for (String regulation : kinds.members().keySet()) {
        SortedSet<KindId> some = new TreeSet<>();
        texts(kinds, regulation).forEach(kind -> some.add(new KindId(kind)));
        appliesTo.put(regulation, some);
      }
    }
    return new Compliance(
        new RoleId(json.text("officer")), new TreeSet<>(texts(json, "regulations")), appliesTo);
  }

  /// Written only where it differs from the usual, so that charters adopted before it existed keep
  /// their digest.
  private static Optional<Json> licences(LicenceWatch watch) {
    return watch.equals(LicenceWatch.USUAL)
        ? Optional.empty()
        : Optional.of(
            Json.object()
                .put("verifyEvery", watch.verifyEvery().toString())
                .put("warnBefore", watch.warnBefore().toString())
                .build());
  }

  private static LicenceWatch licences(Json.Obj charter) {
    if (charter.find("licences").isEmpty()) {
      return LicenceWatch.USUAL;
    }
    Json.Obj json = charter.object("licences");
    return new LicenceWatch(
        Period.parse(json.text("verifyEvery")), Period.parse(json.text("warnBefore")));
  }

  /// An object where there is something in it.
  static <K, V> Optional<Json> some(Map<K, V> values, Function<V, Json> write) {
    return values.isEmpty() ? Optional.empty() : Optional.of(object(values, write));
  }

  private static Json precedence(Precedence precedence) {
    return Json.object()
        .put("marginPerYear", precedence.margin().toPlainString())
        .put("alpha", precedence.alpha().toPlainString())
        .put("harmProbabilityLimit", precedence.harmProbabilityLimit().toPlainString())
        .put("newHarmLimitPerYear", precedence.newHarmLimit().toPlainString())
        .build();
  }

  private static Precedence precedence(Json.Obj json) {
    return new Precedence(
        decimal(json, "marginPerYear"),
        decimal(json, "alpha"),
        decimal(json, "harmProbabilityLimit"),
        decimal(json, "newHarmLimitPerYear"));
  }

  private static Json severity(SeverityScale scale) {
    Json.Builder levels = Json.object();
    for (SeverityLevel level : scale.levels()) {
      levels.put(
          level.id(),
          Json.object()
              .put("value", level.value().toPlainString())
              .put("low", level.low().toPlainString())
              .put("high", level.high().toPlainString())
              .build());
    }
    return levels.build();
  }

  private static SeverityScale severity(Json.Obj json) {
    return new SeverityScale(
        each(
            json,
            (id, level) ->
                new SeverityLevel(
                    id, decimal(level, "value"), decimal(level, "low"), decimal(level, "high"))));
  }

  private static Json outage(Outage outage) {
    return switch (outage) {
      case Outage.Stop stop -> Json.of("stop");
      case Outage.Continue(Duration atMost) ->
          Json.object().put("continue", atMost.toString()).build();
    };
  }

  private static Outage outage(Json json) {
    return json instanceof Json.Obj object
        ? new Outage.Continue(Duration.parse(object.text("continue")))
        : new Outage.Stop();
  }

  static <K, V> Json.Obj object(Map<K, V> values, Function<V, Json> write) {
    Json.Builder builder = Json.object();
    values.forEach((key, value) -> builder.put(key.toString(), write.apply(value)));
    return builder.build();
  }

  static <V> List<V> each(Json.Obj json, BiFunction<String, Json.Obj, V> read) {
    List<V> values = new ArrayList<>();
    json.members().keySet().forEach(name -> values.add(read.apply(name, json.object(name))));
    return values;
  }

  static Json.Obj requireObject(Json json) {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw new MalformedJson("an object is expected in a list of the charter");
  }

  static List<String> texts(Json.Obj json, String name) {
    List<String> texts = new ArrayList<>();
    for (Json item : json.items(name)) {
      if (!(item instanceof Json.Text(String text))) {
        throw new MalformedJson("member `" + name + "` must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  static Optional<String> text(Json.Obj json, String name) {
    return json.find(name).map(present -> json.text(name));
  }

  static BigDecimal decimal(Json.Obj json, String name) {
    String text = json.text(name);
    if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      throw new MalformedJson(
          "member `" + name + "` must be a plain decimal, found `" + text + "`");
    }
    return new BigDecimal(text);
  }
}
