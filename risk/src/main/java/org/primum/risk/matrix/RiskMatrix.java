package org.primum.risk.matrix;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// A table that looks a rating up by a word for how likely an event is and a word for how bad it
/// is. Both axes are words: no rank is ever multiplied, for a product of ranks means nothing (L. A.
/// Cox, Risk Analysis 28(2), 2008).
///
/// @param name for the command line
/// @param source where words and cells are from
/// @param bounds where the numbers between likelihoods are from
/// @param likelihoods from the rarest on
/// @param consequences from the mildest on
/// @param ratings from the mildest on
/// @param cells the rank of a rating, `[likelihood][consequence]`, each counted from 0; never falls
///   along either axis
/// @param signature who chose the table; empty for one as published
public record RiskMatrix(
    String name,
    String title,
    String source,
    String bounds,
    List<Likelihood> likelihoods,
    List<Consequence> consequences,
    List<Rating> ratings,
    List<List<Integer>> cells,
    Optional<Signature> signature) {
  /// A word for how likely an event is at one exposure.
  ///
  /// @param below the probability at which the next word begins; empty for the likeliest
  public record Likelihood(String word, String meaning, Optional<BigDecimal> below) {}

  /// A word for how bad an event is.
  ///
  /// @param harms the words of the severity scale that it stands for
  public record Consequence(String word, String meaning, List<String> harms) {
    public Consequence {
      harms = List.copyOf(harms);
    }
  }

  /// What a cell says.
  public record Rating(String word, String meaning, Acceptability acceptability) {}

  /// Who chose a table, and when.
  ///
  /// @param by a role
  /// @param on a date, as written
  public record Signature(String by, String on) {}

  /// @throws IllegalArgumentException if the table is not as described
  public RiskMatrix {
    likelihoods = List.copyOf(likelihoods);
    consequences = List.copyOf(consequences);
    ratings = List.copyOf(ratings);
    cells = cells.stream().map(List::copyOf).toList();
    requireRising(likelihoods);
    requireShape(likelihoods.size(), consequences.size(), ratings.size(), cells);
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < consequences.size(); column++) {
        int own = cells.get(row).get(column);
        boolean falls =
            (row > 0 && cells.get(row - 1).get(column) > own)
                || (column > 0 && cells.get(row).get(column - 1) > own);
        if (falls) {
          throw new IllegalArgumentException(
              "matrix `"
                  + name
                  + "` rates `"
                  + likelihoods.get(row).word()
                  + "`, `"
                  + consequences.get(column).word()
                  + "` milder than a cell that is less likely or less bad; let ratings never fall");
        }
      }
    }
  }

  private static void requireRising(List<Likelihood> likelihoods) {
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < likelihoods.size(); i++) {
      boolean last = i == likelihoods.size() - 1;
      Optional<BigDecimal> below = likelihoods.get(i).below();
      BigDecimal least = before;
      boolean rises =
          below
              .filter(bound -> bound.compareTo(least) > 0 && bound.compareTo(BigDecimal.ONE) <= 0)
              .isPresent();
      if (last ? below.isPresent() : !rises) {
        throw new IllegalArgumentException(
            "likelihood `"
                + likelihoods.get(i).word()
                + "` needs "
                + (last
                    ? "no `below`, for it is the last"
                    : "a `below` above 0, at most 1 and above that of the word before"));
      }
      before = below.orElse(before);
    }
  }

  private static void requireShape(int rows, int columns, int ratings, List<List<Integer>> cells) {
    boolean full =
        rows > 1
            && columns > 1
            && ratings > 1
            && cells.size() == rows
            && cells.stream()
                .allMatch(
                    row ->
                        row.size() == columns
                            && row.stream().allMatch(rank -> rank >= 0 && rank < ratings));
    if (!full) {
      throw new IllegalArgumentException(
          "a matrix needs two or more likelihoods, consequences and ratings and a rating in every"
              + " cell");
    }
  }

  /// The rating of a cell.
  public Rating rating(int likelihood, int consequence) {
    return ratings.get(cells.get(likelihood).get(consequence));
  }

  /// The rank of a likelihood written `word`, if the table has it.
  public Optional<Integer> likelihood(String word) {
    return rank(likelihoods.stream().map(Likelihood::word), word);
  }

  /// The rank of a consequence written `word`, if the table has it.
  public Optional<Integer> consequence(String word) {
    return rank(consequences.stream().map(Consequence::word), word);
  }

  private static Optional<Integer> rank(Stream<String> words, String word) {
    int rank = words.toList().indexOf(word);
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  /// The rank of the likelihood into which `probability` falls.
  ///
  /// @param probability per exposure, 0 to 1
  public int likelihoodOf(double probability) {
    return (int)
        likelihoods.stream()
            .takeWhile(
                each ->
                    each.below().filter(bound -> probability >= bound.doubleValue()).isPresent())
            .count();
  }

  /// The rank of the consequence that stands for `harm`, a word of the severity scale; empty where
  /// none does.
  public Optional<Integer> consequenceOf(String harm) {
    return IntStream.range(0, consequences.size())
        .filter(rank -> consequences.get(rank).harms().contains(harm))
        .boxed()
        .findFirst();
  }

  /// The table as canonical JSON.
  public Json.Obj json() {
    return Json.object()
        .put("matrix", name)
        .put("title", title)
        .put("source", source)
        .put("bounds", bounds)
        .put("likelihoods", new Json.Arr(likelihoods.stream().<Json>map(RiskMatrix::json).toList()))
        .put(
            "consequences",
            new Json.Arr(consequences.stream().<Json>map(RiskMatrix::json).toList()))
        .put("ratings", new Json.Arr(ratings.stream().<Json>map(RiskMatrix::json).toList()))
        .put("cells", new Json.Arr(cells.stream().<Json>map(this::row).toList()))
        .put(
            "signed",
            signature
                .<Json>map(by -> Json.object().put("by", by.by()).put("on", by.on()).build())
                .orElse(Json.object().build()))
        .build();
  }

  private Json row(List<Integer> ranks) {
    return Json.texts(ranks.stream().map(rank -> ratings.get(rank).word()).toList());
  }

  private static Json.Obj json(Likelihood likelihood) {
    return Json.object()
        .put("word", likelihood.word())
        .put("meaning", likelihood.meaning())
        .put("below", likelihood.below().map(bound -> bound.stripTrailingZeros().toPlainString()))
        .build();
  }

  private static Json.Obj json(Consequence consequence) {
    return Json.object()
        .put("word", consequence.word())
        .put("meaning", consequence.meaning())
        .put("harms", Json.texts(consequence.harms()))
        .build();
  }

  private static Json.Obj json(Rating rating) {
    return Json.object()
        .put("word", rating.word())
        .put("meaning", rating.meaning())
        .put("acceptability", rating.acceptability().word())
        .build();
  }

  /// The digest of [#json]: what an institution signs.
  public Digest digest() {
    return Digest.of(json());
  }
}
