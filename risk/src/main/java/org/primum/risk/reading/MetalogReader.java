package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.distribution.Metalog;

/// Reads a metalog: quantiles by percentile, in any order, with optional bounds and number of
/// terms: `{p10: 2, p50: 5, p90: 12, lower: 0, upper: 40, terms: 3}`.
final class MetalogReader {
  private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,2}(\\.[0-9]{1,6})?)");

  private MetalogReader() {}

  /// @throws IllegalArgumentException if no metalog fits
  static Optional<Distribution> read(Node node, Fields fields) {
    if (!(node instanceof Mapping mapping)) {
      return Optional.empty();
    }
    List<Metalog.Point> points = new ArrayList<>();
    boolean whole = true;
    for (Mapping.Member member : mapping.members()) {
      Matcher percentile = PERCENTILE.matcher(member.key());
      if (percentile.matches()) {
        Optional<BigDecimal> value = fields.requireDecimal(member.key());
        whole &= value.isPresent();
        BigDecimal percent = new BigDecimal(percentile.group(1));
        value.ifPresent(found -> points.add(new Metalog.Point(percent, found.doubleValue())));
      }
    }
    Optional<BigDecimal> lower = fields.decimal("lower");
    Optional<BigDecimal> upper = fields.decimal("upper");
    Optional<BigDecimal> terms = fields.decimal("terms");
    if (!whole) {
      return Optional.empty();
    }
    if (points.size() < 2) {
      throw new IllegalArgumentException(
          "metalog needs at least two quantiles, such as `p10`, `p50` and `p90`, found "
              + points.size());
    }
    points.sort(Comparator.comparing(Metalog.Point::percent));
    return Optional.of(
        new Metalog(
            points,
            lower.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
            upper.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY),
            terms.map(MetalogReader::whole).orElse(Math.min(points.size(), 10))));
  }

  private static int whole(BigDecimal terms) {
    try {
      return terms.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "metalog needs a whole number as `terms`, found `" + terms.toPlainString() + "`", e);
    }
  }
}
