package org.primum.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A verification in words for people, and as one JSON object for machines.
public final class VerificationReport {
  private static final int MOST_NAMED = 20;

  private VerificationReport() {}

  /// Lines for people.
  public static List<String> lines(Verification verification) {
    return switch (verification) {
      case Verification.Sound(Verification.Checked checked) -> sound(checked);
      case Verification.Broken(long index, String file, String reason) ->
          List.of("broken at index " + index + ", `" + file + "`: " + reason);
      case Verification.NotFound(String sentence) -> List.of(sentence);
      case Verification.Unusable(String sentence) -> List.of(sentence);
      case Verification.NotReachable(String sentence) -> List.of(sentence);
    };
  }

  /// One line of JSON with the member `result`: `sound`, `broken`, `not-found`, `unusable` or
  /// `not-reachable`.
  public static String json(Verification verification) {
    return switch (verification) {
      case Verification.Sound(Verification.Checked checked) -> object("sound", checked);
      case Verification.Broken(long index, String file, String reason) ->
          "{\"result\":\"broken\",\"index\":"
              + index
              + ",\"file\":"
              + quoted(file)
              + ",\"reason\":"
              + quoted(reason)
              + "}";
      case Verification.NotFound(String sentence) -> object("not-found", sentence);
      case Verification.Unusable(String sentence) -> object("unusable", sentence);
      case Verification.NotReachable(String sentence) -> object("not-reachable", sentence);
    };
  }

  private static List<String> sound(Verification.Checked checked) {
    List<String> lines = new ArrayList<>();
    lines.add("sound: " + checked.entries() + " entries of `" + checked.origin() + "`");
    lines.add("  root       " + checked.root());
    lines.add("  signed     " + checked.issued() + " by " + checked.key());
    lines.add(
        checked.keyFromElsewhere()
            ? "  key        the one given"
            : "  key        came with the export: compare it with one received by another way");
    lines.add("  streams    " + checked.streams() + ", none with a gap");
    lines.add("  tiles      " + checked.hashTiles() + " hash tiles compared");
    lines.add(
        checked.since().isPresent()
            ? "  continues  the earlier checkpoint of " + checked.since().getAsLong() + " entries"
            : "  continues  not asked: no earlier checkpoint given");
    lines.add(
        "  texts      "
            + checked.texts()
            + " match their commitments, "
            + checked.withheld().size()
            + " withheld");
    checked.withheld().stream()
        .limit(MOST_NAMED)
        .forEach(
            text -> lines.add("    withheld at index " + text.index() + ": " + text.commitment()));
    checked.notChecked().stream()
        .limit(MOST_NAMED)
        .forEach(path -> lines.add("  not checked: `" + path + "` is no part of the log"));
    int unnamed =
        Math.max(0, checked.withheld().size() - MOST_NAMED)
            + Math.max(0, checked.notChecked().size() - MOST_NAMED);
    if (unnamed > 0) {
      lines.add("  and " + unnamed + " more; ask for JSON to see all");
    }
    return lines;
  }

  private static String object(String result, String sentence) {
    return "{\"result\":" + quoted(result) + ",\"reason\":" + quoted(sentence) + "}";
  }

  private static String object(String result, Verification.Checked checked) {
    List<String> members = new ArrayList<>();
    members.add("\"result\":" + quoted(result));
    members.add("\"origin\":" + quoted(checked.origin()));
    members.add("\"entries\":" + checked.entries());
    members.add("\"root\":" + quoted(checked.root()));
    members.add("\"issued\":" + quoted(checked.issued().toString()));
    members.add("\"key\":" + quoted(checked.key()));
    members.add("\"keyFromElsewhere\":" + checked.keyFromElsewhere());
    members.add("\"streams\":" + checked.streams());
    members.add("\"hashTiles\":" + checked.hashTiles());
    members.add("\"since\":" + number(checked.since()));
    members.add("\"texts\":" + checked.texts());
    members.add(
        "\"withheld\":"
            + array(
                checked.withheld().stream()
                    .map(
                        text ->
                            "{\"index\":"
                                + text.index()
                                + ",\"commitment\":"
                                + quoted(text.commitment())
                                + "}")
                    .toList()));
    members.add(
        "\"notChecked\":"
            + array(checked.notChecked().stream().map(VerificationReport::quoted).toList()));
    return "{" + String.join(",", members) + "}";
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "null";
  }

  private static String array(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        out.append('\\').append(unit);
      } else if (unit < 0x20 || Character.isSurrogate(unit)) {
        out.append("\\u").append(Integer.toHexString(0x10000 | unit).substring(1));
      } else {
        out.append(unit);
      }
    }
    return out.append('"').toString();
  }
}
