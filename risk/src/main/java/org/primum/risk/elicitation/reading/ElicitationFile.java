package org.primum.risk.elicitation.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;
import org.primum.risk.elicitation.Elicitation;
import org.primum.risk.elicitation.Expert;
import org.primum.risk.elicitation.Pooling;
import org.primum.risk.elicitation.Question;
import org.primum.risk.elicitation.Seed;

/// Reads an elicitation from YAML.
///
/// # The file
///
/// - `elicitation`: the title. `dated`: when the experts answered.
/// - `experts`: by a short id, each `{name, role}`.
/// - `pool`: `equal` (usual), or `performance` with `weights: global` (usual) or `item`, and
///   `cutOff: optimised` (usual) or a number.
/// - `seeds`: questions with a known answer, `truth` and its `source`.
/// - `quantities`: what one wants to know.
///
/// A question has `question`, optional `unit`, `range: [low, high]` with `open` for no end, `scale:
/// uniform` or `log-uniform`, and `answers` by expert: percentiles such as `{p5: 1, p50: 4, p95:
/// 10}`, and `why`.
public final class ElicitationFile {
  private static final List<String> POOLS = List.of("equal", "performance");
  private static final List<String> WEIGHTS = List.of("global", "item");

  private final Faults faults = new Faults();
  private final Set<String> names = new HashSet<>();

  private ElicitationFile() {}

  /// The elicitation written in `text`.
  ///
  /// @param file the name for messages
  /// @throws org.primum.documents.MalformedDocument with every fault found
  public static Elicitation read(String file, String text) {
    return new ElicitationFile().read(YamlDocument.parse(file, text));
  }

  private Elicitation read(Node root) {
    Fields fields = Fields.of(root, faults);
    Optional<Scalar> title = fields.requireText("elicitation");
    Optional<Scalar> dated = fields.requireText("dated");
    List<Expert> experts = experts(fields);
    Optional<Pooling> pooling = pooling(fields);
    QuestionReader reader = new QuestionReader(faults, experts.stream().map(Expert::id).toList());
    List<Seed> seeds = new ArrayList<>();
    for (Mapping.Member member : fields.members("seeds")) {
      once(member);
      reader.seed(member).ifPresent(seeds::add);
    }
    List<Question> questions = new ArrayList<>();
    fields.require("quantities");
    for (Mapping.Member member : fields.members("quantities")) {
      once(member);
      reader.question(member).ifPresent(questions::add);
    }
    fields.done();
    faults.throwIfAny();
    return whole(
        root,
        new Parts(
            title.orElseThrow().text(),
            dated.orElseThrow().text(),
            experts,
            seeds,
            questions,
            pooling.orElseThrow()));
  }

  private record Parts(
      String title,
      String dated,
      List<Expert> experts,
      List<Seed> seeds,
      List<Question> questions,
      Pooling pooling) {}

  private Elicitation whole(Node root, Parts parts) {
    try {
      return new Elicitation(
          parts.title(),
          parts.dated(),
          parts.experts(),
          parts.seeds(),
          parts.questions(),
          parts.pooling());
    } catch (IllegalArgumentException e) {
      faults.add(root.place(), "elicitation", String.valueOf(e.getMessage()));
      faults.throwIfAny();
      throw e;
    }
  }

  private void once(Mapping.Member member) {
    if (!names.add(member.key())) {
      faults.add(
          member.keyPlace(),
          "twice",
          "`" + member.key() + "` is asked twice, as a seed and as a quantity; name each once");
    }
  }

  private List<Expert> experts(Fields fields) {
    List<Expert> experts = new ArrayList<>();
    fields.require("experts");
    for (Mapping.Member member : fields.members("experts")) {
      Fields expert = Fields.of(member.value(), faults);
      Optional<Scalar> name = expert.requireText("name");
      Optional<Scalar> role = expert.requireText("role");
      expert.done();
      if (name.isPresent() && role.isPresent()) {
        experts.add(new Expert(member.key(), name.get().text(), role.get().text()));
      }
    }
    return experts;
  }

  private Optional<Pooling> pooling(Fields fields) {
    Optional<Scalar> pool = fields.text("pool");
    Optional<Scalar> weights = fields.text("weights");
    Optional<Scalar> cutOff = fields.text("cutOff");
    Optional<String> kind = oneOf("pool", pool, POOLS);
    Optional<String> per = oneOf("weights", weights, WEIGHTS);
    if (kind.isEmpty() || per.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get().equals("equal")) {
      weights
          .or(() -> cutOff)
          .ifPresent(
              extra ->
                  faults.add(
                      extra.place(),
                      "pool",
                      "`weights` and `cutOff` belong to `pool: performance`, found `pool: equal`;"
                          + " remove them"));
      return Optional.of(new Pooling.Equal());
    }
    boolean optimised = cutOff.map(found -> found.text().equals("optimised")).orElse(true);
    Optional<BigDecimal> given = optimised ? Optional.empty() : fields.decimal("cutOff");
    try {
      OptionalDouble cut =
          given.map(value -> OptionalDouble.of(value.doubleValue())).orElse(OptionalDouble.empty());
      return Optional.of(new Pooling.Performance(per.get().equals("item"), cut));
    } catch (IllegalArgumentException e) {
      faults.add(cutOff.orElseThrow().place(), "pool", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// The word found, or the first of `allowed` where none was written.
  private Optional<String> oneOf(String key, Optional<Scalar> found, List<String> allowed) {
    String word = found.map(Scalar::text).orElse(allowed.getFirst());
    if (allowed.contains(word)) {
      return Optional.of(word);
    }
    faults.add(
        found.orElseThrow().place(),
        key,
        "`" + key + "` is `" + word + "`" + Nearest.hint(word, allowed));
    return Optional.empty();
  }
}
