package org.primum.logic.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment.Kind;

/// Dates, DateTimes and Times in ISO 8601, as far as they are known.
final class MomentText {
  private static final String DATE = "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?";
  private static final String TIME = "(\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,3}))?)?)?";
  private static final String ZONE = "(Z|[+-]\\d\\d:\\d\\d)?";
  private static final Pattern OF_DATE = Pattern.compile(DATE);
  private static final Pattern OF_DATE_TIME =
      Pattern.compile(DATE + "(?:T(?:" + TIME + ZONE + ")?)?");
  private static final Pattern OF_TIME = Pattern.compile("T?" + TIME + ZONE);

  private MomentText() {}

  /// Null where the text is none.
  static Value read(Kind kind, String text) {
    Matcher matcher =
        switch (kind) {
          case DATE -> OF_DATE.matcher(text);
          case DATE_TIME -> OF_DATE_TIME.matcher(text);
          case TIME -> OF_TIME.matcher(text);
        };
    if (!matcher.matches()) {
      return Value.none();
    }
    int count = Calendars.precisions(kind).size();
    List<Value> parts = new ArrayList<>();
    for (int i = 1; i <= count && matcher.group(i) != null; i++) {
      String digits = matcher.group(i);
      boolean fraction = i == count && kind != Kind.DATE;
      parts.add(Value.whole(Integer.parseInt(fraction ? padded(digits) : digits)));
    }
    try {
      return Calendars.written(kind, parts, kind == Kind.DATE_TIME ? zone(matcher.group(8)) : 0);
    } catch (EvaluationFault e) {
      return Value.none();
    }
  }

  private static String padded(String digits) {
    return (digits + "00").substring(0, 3);
  }

  private static int zone(@org.jspecify.annotations.Nullable String text) {
    if (text == null || text.equals("Z")) {
      return 0;
    }
    int minutes = Integer.parseInt(text.substring(1, 3)) * 60 + Integer.parseInt(text.substring(4));
    return text.charAt(0) == '-' ? -minutes : minutes;
  }

  static String write(Moment moment) {
    StringBuilder out = new StringBuilder();
    String[] before = {"", "-", "-", "T", ":", ":", "."};
    int place = moment.kind() == Kind.TIME ? 3 : 0;
    for (TimePrecision part : Calendars.precisions(moment.kind())) {
      OptionalInt number = moment.component(part);
      if (number.isPresent()) {
        String form =
            part == TimePrecision.YEAR
                ? "%04d"
                : part == TimePrecision.MILLISECOND ? "%03d" : "%02d";
        String separator = moment.kind() == Kind.TIME && place == 3 ? "" : before[place];
        out.append(separator).append(String.format(Locale.ROOT, form, number.getAsInt()));
      }
      place++;
    }
    boolean zoned =
        moment.kind() == Kind.DATE_TIME && moment.precision().finerThan(TimePrecision.DAY);
    return zoned ? out.append(zone(moment.offsetMinutes())).toString() : out.toString();
  }

  private static String zone(int minutes) {
    int size = Math.abs(minutes);
    return String.format(Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
