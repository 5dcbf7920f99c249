package org.primum.logic.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.BaseTemporal;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Ratio;
import org.opencds.cqf.cql.engine.runtime.Time;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;

/// Values of the reference engine as ours.
final class ReferenceValues {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int SECONDS_PER_MINUTE = 60;

  private ReferenceValues() {}

  static Value of(@Nullable Object value) {
    return switch (value) {
      case null -> Value.none();
      case Boolean holds -> Value.of(holds);
      case Integer number -> new Value.Whole(number);
      case Long number -> new Value.Extended(number);
      case BigDecimal number -> new Value.Decimal(number);
      case String text -> Value.text(text);
      case Quantity quantity -> quantity(quantity);
      case Ratio ratio ->
          new Value.Ratio(quantity(ratio.getNumerator()), quantity(ratio.getDenominator()));
      case Code code -> code(code);
      case Concept concept -> concept(concept);
      case BaseTemporal moment -> moment(moment);
      case Interval interval ->
          new Value.Span(
              CqlType.ANY,
              of(interval.getLow()),
              interval.getLowClosed(),
              of(interval.getHigh()),
              interval.getHighClosed());
      case Iterable<?> elements -> {
        List<Value> values = new ArrayList<>();
        elements.forEach(each -> values.add(of(each)));
        yield Value.list(values);
      }
      case Tuple tuple -> {
        TreeMap<String, Value> fields = new TreeMap<>();
        for (Map.Entry<String, ?> field : tuple.getElements().entrySet()) {
          fields.put(field.getKey(), of(field.getValue()));
        }
        yield new Value.Struct(Optional.empty(), fields);
      }
      default ->
          throw new IllegalArgumentException("the reference engine gave a value of unknown kind");
    };
  }

  private static Value.Quantity quantity(@Nullable Quantity quantity) {
    BigDecimal number = quantity == null ? null : quantity.getValue();
    String unit = quantity == null ? null : quantity.getUnit();
    return new Value.Quantity(
        number == null ? BigDecimal.ZERO : number, unit == null || unit.isEmpty() ? "1" : unit);
  }

  private static Value.Code code(Code code) {
    return new Value.Code(
        String.valueOf(code.getCode()),
        Optional.ofNullable(code.getSystem()),
        Optional.ofNullable(code.getVersion()),
        Optional.ofNullable(code.getDisplay()));
  }

  private static Value concept(Concept concept) {
    List<Value.Code> codes = new ArrayList<>();
    List<Code> given = concept.getCodes();
    if (given != null) {
      given.forEach(code -> codes.add(code(code)));
    }
    return new Value.Concept(codes, Optional.ofNullable(concept.getDisplay()));
  }

  private static Value moment(BaseTemporal moment) {
    TimePrecision precision = precision(moment);
    return switch (moment) {
      case DateTime at -> {
        OffsetDateTime written = known(at.getDateTime());
        LocalDateTime wall = written.toLocalDateTime();
        int minutes = written.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE;
        long millis = wall.toInstant(ZoneOffset.UTC).toEpochMilli();
        yield new Moment(Moment.Kind.DATE_TIME, precision, millis, minutes);
      }
      case Date date -> {
        LocalDate day = known(date.getDate());
        long millis = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        yield new Moment(Moment.Kind.DATE, precision, millis, 0);
      }
      case Time time ->
          new Moment(
              Moment.Kind.TIME,
              precision,
              known(time.getTime()).toNanoOfDay() / NANOS_PER_MILLI,
              0);
      default ->
          throw new IllegalArgumentException("the reference engine gave a time of unknown kind");
    };
  }

  private static TimePrecision precision(BaseTemporal moment) {
    return TimePrecision.valueOf(known(moment.getPrecision()).name());
  }

  private static <T> T known(@Nullable T part) {
    if (part == null) {
      throw new IllegalArgumentException("the reference engine gave a time without value");
    }
    return part;
  }
}
