package org.primum.logic.compiled.staging;

import java.util.Map;
import java.util.Optional;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Code.FixedInt;
import org.primum.logic.compiled.running.Code.FixedText;
import org.primum.logic.compiled.running.Column;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.TimePrecision;

/// The properties of Observation and Patient that a timeline stands for, and what the conversions
/// of FHIRHelpers 4.0.1 make of them. A property that is not here is not compiled.
final class FhirElements {
  private static final String HELPERS = "FHIRHelpers";

  private FhirElements() {}

  /// An observation.
  ///
  /// @param row which of the column; −1 for none
  /// @param slot of the query that stands at the row; −1 where the row was picked
  static Staged.Struct observation(int column, Code.OfInt row, int slot, boolean picked) {
    Code.OfInt isNull = picked ? f -> Code.truth(row.at(f) < 0) : new FixedInt(Code.FALSE);
    Code.OfLong effective = time(column, row, picked);
    Code.OfLong value =
        f -> {
          int at = row.at(f);
          if (at < 0) {
            return Code.NULL;
          }
          long scaled = f.columns[column].values[at];
          if (scaled == Column.UNSCALED) {
            throw new BeyondPrimitives();
          }
          return scaled;
        };
    Code.OfInt unit =
        f -> {
          int at = row.at(f);
          return at < 0 ? Units.ONE : f.columns[column].units[at];
        };
    Code.OfLong issued =
        f -> {
          int at = row.at(f);
          return at < 0 ? Code.NULL : f.columns[column].available[at];
        };
    return new Staged.Struct(
        "Observation",
        Map.of(
            "status",
            primitive("ObservationStatus", finalStatus(isNull, picked), isNull),
            "effective",
            primitive("dateTime", moment(effective, slot), isNull),
            "issued",
            primitive("instant", moment(picked ? issued : new Code.Sure(issued), -1), isNull),
            "value",
            new Staged.Struct(
                "Quantity",
                Map.of(
                    "value",
                    primitive(
                        "decimal",
                        new Staged.Numeral(true, picked ? value : new Code.Sure(value)),
                        isNull),
                    AS_QUANTITY,
                    new Staged.Amount(picked ? value : new Code.Sure(value), unit)),
                isNull)),
        isNull);
  }

  // What FHIRHelpers.ToQuantity makes of it; no CQL name has a blank in front.
  private static final String AS_QUANTITY = " quantity";

  private static Code.OfLong time(int column, Code.OfInt row, boolean picked) {
    Code.OfLong time =
        f -> {
          int at = row.at(f);
          return at < 0 ? Code.NULL : f.columns[column].effective[at];
        };
    return picked ? time : new Code.Sure(time);
  }

  private static Staged finalStatus(Code.OfInt isNull, boolean picked) {
    return picked
        ? new Staged.Text(f -> isNull.at(f) == Code.TRUE ? null : "final")
        : new Staged.Text(new FixedText("final"));
  }

  private static Staged moment(Code.OfLong code, int slot) {
    return new Staged.Moment(code, TimePrecision.MILLISECOND, false, slot);
  }

  private static Staged.Struct primitive(String type, Staged value, Code.OfInt isNull) {
    return new Staged.Struct(type, Map.of("value", value), isNull);
  }

  /// The patient.
  static Staged.Struct patient() {
    Code.OfInt unborn = f -> Code.truth(f.patient.birth == Code.NULL);
    return new Staged.Struct(
        "Patient",
        Map.of(
            "gender",
            primitive(
                "AdministrativeGender",
                new Staged.Text(f -> f.patient.patient.sex().code()),
                Stager.no()),
            "birthDate",
            primitive(
                "date",
                new Staged.Moment(f -> f.patient.birth, TimePrecision.DAY, true, -1),
                unborn)),
        Stager.no());
  }

  /// What a call of FHIRHelpers gives, where the call is one.
  static Optional<Staged> conversion(Stager stager, Node.Call call, Scope scope) {
    if (!call.library().equals(HELPERS) || call.operands().size() != 1) {
      return Optional.empty();
    }
    if (!Bundled.helpers(stager.logic())) {
      throw new OutsideSubset(
          call.place(), "`" + call.name() + "` of another FHIRHelpers than the translator's own");
    }
    Staged operand = stager.stage(call.operands().getFirst(), scope);
    if (operand instanceof Staged.Nothing) {
      return Optional.of(operand);
    }
    if (operand instanceof Staged.Struct struct) {
      boolean quantity = struct.type().equals("Quantity");
      if (call.name().equals("ToQuantity") && quantity) {
        return Optional.ofNullable(struct.fields().get(AS_QUANTITY));
      }
      Staged value = struct.fields().get("value");
      if (value != null && !quantity) {
        return Optional.of(value);
      }
    }
    throw new OutsideSubset(call.place(), "`" + call.name() + "`");
  }
}
