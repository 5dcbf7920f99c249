package org.primum.risk.simulation;

import org.primum.risk.model.Quantity;

/// One quantity that an option's harm depends on, and how it moves it.
///
/// @param low ΔH per year with the quantity at its 5 % quantile and all others at their means
/// @param high likewise at its 95 % quantile
/// @param moments of the quantity together with ΔH, filled while drawing
record Mover(Quantity quantity, int column, double low, double high, Moments moments) {
  static Mover of(Quantity quantity, MeanHarm means, BlockDraws block) {
    int column = block.column(quantity.name());
    return new Mover(
        quantity,
        column,
        means.totalWith(quantity, block.quantile(column, .05)),
        means.totalWith(quantity, block.quantile(column, .95)),
        new Moments(quantity.distribution().mean(), means.total()));
  }
}
