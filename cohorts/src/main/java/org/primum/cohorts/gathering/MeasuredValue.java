package org.primum.cohorts.gathering;

import org.primum.cohorts.folder.ByteCursor;
import org.primum.cohorts.folder.ByteSink;

/// One value on its way into a stay.
///
/// @param whose the key it is gathered under: a patient, or a stay
/// @param encounter the encounter it names; empty where it names none
/// @param origin id of the resource it came from and the place in it; empty where it has none
/// @param code number of the measurement in the mapping's list; [#WITHDRAWN] where the resource
///   says that whatever it said before was an error
/// @param effective milliseconds since the epoch
/// @param available milliseconds since the epoch
/// @param packed the decimal as a cohort keeps it
public record MeasuredValue(
    String whose,
    String encounter,
    String origin,
    int code,
    long effective,
    long available,
    long packed) {
  /// Stands in place of a code.
  public static final int WITHDRAWN = -1;

  /// Writes this value.
  public void write(ByteSink out) {
    out.text(whose);
    out.text(encounter);
    out.text(origin);
    out.unsigned(code + 1);
    out.signed(effective);
    out.signed(available - effective);
    out.signed(packed);
  }

  /// Reads back what [#write] wrote.
  public static MeasuredValue read(ByteCursor in) {
    String whose = in.text();
    String encounter = in.text();
    String origin = in.text();
    int code = in.count() - 1;
    long effective = in.signed();
    long available = effective + in.signed();
    return new MeasuredValue(whose, encounter, origin, code, effective, available, in.signed());
  }
}
