package org.primum.risk.model;

import java.math.BigDecimal;
import java.util.List;
import org.primum.terms.json.Json;

/// Two quantities that tend to be high together, or one high while the other is low: a Gaussian
/// copula with this correlation between their normal scores (for two normal quantities, Pearson's).
///
/// @param rho between −1 and 1, both excluded, not 0
public record Correlation(String first, String second, BigDecimal rho, Source source) {
  /// @throws IllegalArgumentException if `rho` is out of range or a quantity is named twice
  public Correlation {
    if (rho.abs().compareTo(BigDecimal.ONE) >= 0 || rho.signum() == 0) {
      throw new IllegalArgumentException(
          "`rho` must lie between -1 and 1 and not be 0, found `"
              + rho.toPlainString()
              + "`; quantities that are the same are shared by name");
    }
    if (first.equals(second)) {
      throw new IllegalArgumentException("quantity `" + first + "` is correlated with itself");
    }
  }

  /// The correlation as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("between", Json.texts(List.of(first, second)))
        .put("rho", rho.stripTrailingZeros().toPlainString())
        .put("from", source.json())
        .build();
  }
}
