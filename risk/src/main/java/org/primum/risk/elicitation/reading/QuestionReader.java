package org.primum.risk.elicitation.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.risk.elicitation.Background;
import org.primum.risk.elicitation.Quantiles;
import org.primum.risk.elicitation.Question;
import org.primum.risk.elicitation.Range;
import org.primum.risk.elicitation.Seed;

/// Reads one question with its answers.
final class QuestionReader {
  private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,2}(\\.[0-9]{1,6})?)");
  private static final String OPEN = "open";

  private final Faults faults;
  private final List<String> experts;

  QuestionReader(Faults faults, List<String> experts) {
    this.faults = faults;
    this.experts = experts;
  }

  Optional<Question> question(Mapping.Member member) {
    Fields fields = Fields.of(member.value(), faults);
    Optional<Question> question = question(member.key(), fields);
    fields.done();
    return question;
  }

  Optional<Seed> seed(Mapping.Member member) {
    Fields fields = Fields.of(member.value(), faults);
    Optional<BigDecimal> truth = fields.requireDecimal("truth");
    Optional<Scalar> source = fields.requireText("source");
    Optional<Question> question = question(member.key(), fields);
    fields.done();
    if (truth.isEmpty() || source.isEmpty() || question.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Seed(question.get(), truth.get().doubleValue(), source.get().text()));
    } catch (IllegalArgumentException e) {
      faults.add(fields.place(), "seed", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Question> question(String id, Fields fields) {
    Optional<Scalar> words = fields.requireText("question");
    String unit = fields.text("unit").map(Scalar::text).orElse("");
    Optional<Range> range = range(fields);
    Optional<Background> background = background(fields);
    Map<String, Quantiles> answers = new LinkedHashMap<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    fields.require("answers");
    boolean whole = true;
    for (Mapping.Member answer : fields.members("answers")) {
      if (!experts.contains(answer.key())) {
        faults.add(
            answer.keyPlace(),
            "unknown-expert",
            "expert `" + answer.key() + "` is not listed" + Nearest.hint(answer.key(), experts));
      }
      Optional<Quantiles> quantiles = quantiles(answer, reasons);
      quantiles.ifPresent(stated -> answers.put(answer.key(), stated));
      whole &= quantiles.isPresent();
    }
    if (words.isEmpty() || range.isEmpty() || background.isEmpty() || !whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Question(
              id, words.get().text(), unit, background.get(), range.get(), answers, reasons));
    } catch (IllegalArgumentException e) {
      faults.add(fields.place(), "answer", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Quantiles> quantiles(Mapping.Member answer, Map<String, String> reasons) {
    Fields fields = Fields.of(answer.value(), faults);
    fields.text("why").ifPresent(why -> reasons.put(answer.key(), why.text()));
    List<Percentile> found = new ArrayList<>();
    if (answer.value() instanceof Mapping mapping) {
      for (Mapping.Member member : mapping.members()) {
        Matcher name = PERCENTILE.matcher(member.key());
        if (name.matches()) {
          BigDecimal percent = new BigDecimal(name.group(1));
          fields
              .requireDecimal(member.key())
              .ifPresent(value -> found.add(new Percentile(percent, value.doubleValue())));
        }
      }
    }
    fields.done();
    found.sort(Comparator.comparing(Percentile::percent));
    try {
      return Optional.of(
          new Quantiles(
              found.stream().map(Percentile::probability).toList(),
              found.stream().map(Percentile::value).toList()));
    } catch (IllegalArgumentException e) {
      faults.add(
          answer.value().place(),
          "answer",
          e.getMessage() + "; write e.g. `{p5: 1, p50: 4, p95: 10}`");
      return Optional.empty();
    }
  }

  private record Percentile(BigDecimal percent, double value) {
    double probability() {
      return percent.movePointLeft(2).doubleValue();
    }
  }

  private Optional<Range> range(Fields fields) {
    List<Node> ends = fields.items("range");
    if (ends.isEmpty()) {
      return Optional.of(Range.OPEN);
    }
    if (ends.size() != 2) {
      faults.add(
          ends.getFirst().place(), "range", "`range` needs a low and a high end; `open` is no end");
      return Optional.empty();
    }
    Optional<Double> low = end(ends.getFirst(), Double.NEGATIVE_INFINITY);
    Optional<Double> high = end(ends.getLast(), Double.POSITIVE_INFINITY);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Range(low.get(), high.get()));
    } catch (IllegalArgumentException e) {
      faults.add(ends.getFirst().place(), "range", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Double> end(Node node, double open) {
    if (node instanceof Scalar scalar && scalar.text().equals(OPEN)) {
      return Optional.of(open);
    }
    Mapping alone =
        new Mapping(List.of(new Mapping.Member("range", node.place(), node)), node.place());
    return Fields.of(alone, faults).requireDecimal("range").map(BigDecimal::doubleValue);
  }

  private Optional<Background> background(Fields fields) {
    Optional<Scalar> word = fields.text("scale");
    if (word.isEmpty()) {
      return Optional.of(Background.UNIFORM);
    }
    for (Background background : Background.values()) {
      if (background.word().equals(word.get().text())) {
        return Optional.of(background);
      }
    }
    List<String> allowed = List.of(Background.UNIFORM.word(), Background.LOG_UNIFORM.word());
    faults.add(
        word.get().place(),
        "scale",
        "`scale` is `" + word.get().text() + "`" + Nearest.hint(word.get().text(), allowed));
    return Optional.empty();
  }
}
