package org.primum.risk.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;

/// Reads a risk matrix from YAML.
///
/// # The file
///
/// - `matrix`, `title`, `source`, `bounds`: its name, and where words, cells and numbers are from.
/// - `likelihoods`: from the rarest on, `{word, below, means}`; `below` is the probability per
///   exposure at which the next word begins, and the last has none.
/// - `consequences`: from the mildest on, `{word, harms, means}`; `harms` are words of the severity
///   scale.
/// - `ratings`: from the mildest on, `{word, acceptability, means}`.
/// - `cells`: for each likelihood a list of ratings, one for each consequence.
/// - `signed: {by: ROLE, on: DATE}`, once an institution has chosen it.
public final class MatrixFile {
  private final Faults faults = new Faults();

  private MatrixFile() {}

  /// The matrix written in `text`.
  ///
  /// @param file the name for messages
  /// @throws org.primum.documents.MalformedDocument with every fault found
  public static RiskMatrix read(String file, String text) {
    return new MatrixFile().read(YamlDocument.parse(file, text));
  }

  private RiskMatrix read(Node root) {
    Fields fields = Fields.of(root, faults);
    Optional<String> name = fields.requireText("matrix").map(Scalar::text);
    Optional<String> title = fields.requireText("title").map(Scalar::text);
    Optional<String> source = fields.requireText("source").map(Scalar::text);
    Optional<String> bounds = fields.requireText("bounds").map(Scalar::text);
    List<RiskMatrix.Likelihood> likelihoods = list(fields, "likelihoods", this::likelihood);
    List<RiskMatrix.Consequence> consequences = list(fields, "consequences", this::consequence);
    List<RiskMatrix.Rating> ratings = list(fields, "ratings", this::rating);
    List<String> rows = likelihoods.stream().map(RiskMatrix.Likelihood::word).toList();
    unique(fields, "likelihood", rows);
    unique(fields, "consequence", consequences.stream().map(RiskMatrix.Consequence::word).toList());
    List<String> words = ratings.stream().map(RiskMatrix.Rating::word).toList();
    unique(fields, "rating", words);
    List<List<Integer>> cells = cells(fields, rows, consequences.size(), words);
    Optional<RiskMatrix.Signature> signature = fields.find("signed").flatMap(this::signature);
    fields.done();
    faults.throwIfAny();
    Optional<RiskMatrix> matrix = Optional.empty();
    try {
      matrix =
          Optional.of(
              new RiskMatrix(
                  name.orElseThrow(),
                  title.orElseThrow(),
                  source.orElseThrow(),
                  bounds.orElseThrow(),
                  likelihoods,
                  consequences,
                  ratings,
                  cells,
                  signature));
    } catch (IllegalArgumentException e) {
      faults.add(root.place(), "matrix", String.valueOf(e.getMessage()));
    }
    faults.throwIfAny();
    return matrix.orElseThrow();
  }

  private <T> List<T> list(Fields fields, String key, Function<Fields, Optional<T>> reader) {
    fields.require(key);
    List<T> read = new ArrayList<>();
    for (Node node : fields.items(key)) {
      Fields own = Fields.of(node, faults);
      reader.apply(own).ifPresent(read::add);
      own.done();
    }
    return read;
  }

  private void unique(Fields fields, String kind, List<String> words) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (!seen.add(word)) {
        faults.add(fields.place(), "matrix", kind + " `" + word + "` stands twice; keep one");
      }
    }
  }

  private Optional<RiskMatrix.Likelihood> likelihood(Fields fields) {
    Optional<BigDecimal> below = fields.decimal("below");
    return word(fields)
        .flatMap(word -> means(fields).map(means -> new RiskMatrix.Likelihood(word, means, below)));
  }

  private Optional<RiskMatrix.Consequence> consequence(Fields fields) {
    List<String> harms = new ArrayList<>();
    fields.require("harms");
    for (Node node : fields.items("harms")) {
      text(node, "a word of the severity scale").ifPresent(harms::add);
    }
    return word(fields)
        .flatMap(
            word -> means(fields).map(means -> new RiskMatrix.Consequence(word, means, harms)));
  }

  private Optional<RiskMatrix.Rating> rating(Fields fields) {
    Optional<Acceptability> acceptability =
        fields
            .requireText("acceptability")
            .flatMap(
                scalar -> {
                  Optional<Acceptability> known = Acceptability.named(scalar.text());
                  if (known.isEmpty()) {
                    faults.add(
                        scalar.place(),
                        "matrix",
                        "acceptability `"
                            + scalar.text()
                            + "` is not known"
                            + Nearest.hint(scalar.text(), Acceptability.words()));
                  }
                  return known;
                });
    Optional<String> word = word(fields);
    Optional<String> means = means(fields);
    return word.isPresent() && means.isPresent() && acceptability.isPresent()
        ? Optional.of(new RiskMatrix.Rating(word.get(), means.get(), acceptability.get()))
        : Optional.empty();
  }

  private Optional<RiskMatrix.Signature> signature(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> by = fields.requireText("by").map(Scalar::text);
    Optional<String> on = fields.requireText("on").map(Scalar::text);
    fields.done();
    return by.flatMap(role -> on.map(date -> new RiskMatrix.Signature(role, date)));
  }

  private static Optional<String> word(Fields fields) {
    return fields.requireText("word").map(Scalar::text);
  }

  private static Optional<String> means(Fields fields) {
    return fields.requireText("means").map(Scalar::text);
  }

  private Optional<String> text(Node node, String meant) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar.text());
    }
    faults.add(node.place(), "shape", meant + " is expected, found " + node.description());
    return Optional.empty();
  }

  private List<List<Integer>> cells(
      Fields fields, List<String> rows, int columns, List<String> ratings) {
    fields.require("cells");
    List<Mapping.Member> members = fields.members("cells");
    List<List<Integer>> cells = new ArrayList<>();
    for (String row : rows) {
      Optional<Mapping.Member> own =
          members.stream().filter(member -> member.key().equals(row)).findFirst();
      if (own.isEmpty()) {
        faults.add(fields.place(), "matrix", "`cells` lack likelihood `" + row + "`; add its row");
      } else {
        cells.add(row(own.get(), columns, ratings));
      }
    }
    members.stream()
        .filter(member -> !rows.contains(member.key()))
        .forEach(
            member ->
                faults.add(
                    member.keyPlace(),
                    "matrix",
                    "`" + member.key() + "` is no likelihood" + Nearest.hint(member.key(), rows)));
    return cells;
  }

  private List<Integer> row(Mapping.Member member, int columns, List<String> ratings) {
    Fields alone = Fields.of(new Mapping(List.of(member), member.keyPlace()), faults);
    List<Integer> ranks = new ArrayList<>();
    List<Node> nodes = alone.items(member.key());
    for (Node node : nodes) {
      Optional<String> word = text(node, "a rating");
      int rank = word.map(ratings::indexOf).orElse(0);
      if (rank < 0) {
        faults.add(
            node.place(),
            "matrix",
            "`" + word.orElse("") + "` is no rating" + Nearest.hint(word.orElse(""), ratings));
      }
      ranks.add(Math.max(0, rank));
    }
    if (nodes.size() != columns) {
      faults.add(
          member.keyPlace(),
          "matrix",
          "row `"
              + member.key()
              + "` has "
              + nodes.size()
              + " ratings, the table has "
              + columns
              + " consequences");
    }
    return ranks;
  }
}
