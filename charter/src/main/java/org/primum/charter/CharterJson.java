package org.primum.charter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.precedence.SeverityScale;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
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
    return Json.object()
        .put("format", FORMAT)
        .put("charter", charter.heading().name())
        .put("version", charter.heading().version())
        .put("timezone", charter.heading().timezone().getId())
        .put("roles", object(charter.roles(), CharterJson::role))
        .put(
            "exclusive",
            new Json.Arr(charter.exclusions().stream().map(CharterJson::exclusion).toList()))
        .put("decisions", object(charter.decisions(), DecisionJson::write))
        .put("kinds", object(charter.kinds(), CharterJson::kind))
        .put("compliance", compliance(charter.compliance()))
        .put("raiserMayBeAccountable", charter.raiserRule().words())
        .put("precedence", precedence(charter.precedence()))
        .put("severity", severity(charter.severity()))
        .put("permitFreshness", charter.operation().permitFreshness().toString())
        .put("outage", outage(charter.operation().outage()))
        .build();
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
            Charter.byId(each(json.object("kinds"), CharterJson::kind), Kind::id),
            compliance(json.object("compliance")),
            RaiserRule.of(json.text("raiserMayBeAccountable")),
            precedence(json.object("precedence")),
            severity(json.object("severity")),
            new Operation(
                Duration.parse(json.text("permitFreshness")), outage(json.member("outage"))));
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

  private static Json kind(Kind kind) {
    return Json.object()
        .put("title", kind.title())
        .put("decisions", object(kind.decisions(), need -> Json.of(need.words())))
        .put("hazards", object(kind.hazards(), Json::of))
        .build();
  }

  private static Kind kind(String id, Json.Obj json) {
    Map<DecisionId, Need> decisions = new TreeMap<>();
    Json.Obj needs = json.object("decisions");
    needs
        .members()
        .keySet()
        .forEach(name -> decisions.put(new DecisionId(name), Need.of(needs.text(name))));
    Map<String, String> hazards = new TreeMap<>();
    Json.Obj words = json.object("hazards");
    words.members().keySet().forEach(name -> hazards.put(name, words.text(name)));
    return new Kind(
        new KindId(id), json.text("title"), new TreeMap<>(decisions), new TreeMap<>(hazards));
  }

  private static Json compliance(Compliance compliance) {
    return Json.object()
        .put("officer", compliance.officer().value())
        .put("regulations", Json.texts(compliance.regulations()))
        .build();
  }

  private static Compliance compliance(Json.Obj json) {
    return new Compliance(
        new RoleId(json.text("officer")), new TreeSet<>(texts(json, "regulations")));
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
