package org.primum.cohorts.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// Converts numbers between UCUM units of one dimension. Numbers already in the wanted unit keep
/// every digit; converted ones are rounded to 12 significant digits, half even, and lose trailing
/// zeros. Safe for many threads.
public final class UnitConversion {
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final String ONE = "1.0000000000000000000000";
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal FREEZING_F = BigDecimal.valueOf(32);
  private static final BigDecimal FREEZING_K = new BigDecimal("273.15");

  private final UcumEssenceService ucum;
  private final Map<Pair, Optional<BigDecimal>> factors = new ConcurrentHashMap<>();

  private record Pair(String from, String to) {}

  /// A conversion by the table of units that comes with the UCUM library.
  public UnitConversion() {
    try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      ucum = new UcumEssenceService(essence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UcumException e) {
      throw new IllegalStateException("the table of UCUM units cannot be read", e);
    }
  }

  /// True where `unit` is a UCUM unit.
  public boolean knows(String unit) {
    synchronized (ucum) {
      return ucum.validate(unit) == null;
    }
  }

  /// `value` in the unit `to`; empty where the units measure different things.
  public Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(value);
    }
    if (from.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> celsius = toCelsius(value, from);
    if (celsius.isPresent() && to.equals("Cel")) {
      return celsius.map(UnitConversion::rounded);
    }
    return factors
        .computeIfAbsent(new Pair(from, to), this::factor)
        .map(factor -> rounded(value.multiply(factor)));
  }

  private static Optional<BigDecimal> toCelsius(BigDecimal value, String from) {
    return switch (from) {
      case "[degF]" ->
          Optional.of(
              value.subtract(FREEZING_F).multiply(FIVE).divide(NINE, MathContext.DECIMAL64));
      case "K" -> Optional.of(value.subtract(FREEZING_K));
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> factor(Pair pair) {
    synchronized (ucum) {
      try {
        Decimal factor = ucum.convert(new Decimal(ONE), pair.from(), pair.to());
        return Optional.of(new BigDecimal(factor.asDecimal()));
      } catch (UcumException | RuntimeException e) {
        return Optional.empty();
      }
    }
  }

  private static BigDecimal rounded(BigDecimal value) {
    BigDecimal short12 = value.round(DIGITS).stripTrailingZeros();
    return short12.scale() < 0 ? short12.setScale(0) : short12;
  }
}
