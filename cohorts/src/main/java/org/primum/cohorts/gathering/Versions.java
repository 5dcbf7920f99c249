package org.primum.cohorts.gathering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;

/// Settles what several versions of one resource mean. A correction is one more value with an
/// availability of its own, so that a replay sees the first version until the second was there. The
/// same version again is dropped. A resource that was withdrawn as an error is dropped in all its
/// versions, for a timeline cannot say that a value was known only for a while.
final class Versions {
  private Versions() {}

  /// What remains of the values of one key, in their order.
  static List<MeasuredValue> settle(List<MeasuredValue> values, ImportAccount account) {
    Set<String> withdrawn =
        values.stream()
            .filter(value -> value.code() == MeasuredValue.WITHDRAWN)
            .map(value -> resource(value.origin()))
            .collect(Collectors.toSet());
    Set<MeasuredValue> seen = new HashSet<>();
    Set<String> origins = new HashSet<>();
    List<MeasuredValue> kept = new ArrayList<>(values.size());
    for (MeasuredValue value : values) {
      if (value.code() == MeasuredValue.WITHDRAWN) {
        continue;
      }
      if (!value.origin().isEmpty() && withdrawn.contains(resource(value.origin()))) {
        account.count(Entry.PASSED_OVER, "withdrawn by a later version as entered in error");
      } else if (!seen.add(value)) {
        account.count(Entry.PASSED_OVER, "the same version again");
      } else {
        if (!value.origin().isEmpty() && !origins.add(value.origin())) {
          account.count(Entry.NOTE, "a further version of a value, with its own availability");
        }
        kept.add(value);
      }
    }
    return kept;
  }

  // An origin is a resource's id, a hash mark, and the place in it.
  private static String resource(String origin) {
    int mark = origin.lastIndexOf('#');
    return mark < 0 ? origin : origin.substring(0, mark);
  }
}
