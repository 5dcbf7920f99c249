package org.primum.terms.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes the one spelling of a JSON value, RFC 8785 (JSON Canonicalization Scheme): members sorted
/// by UTF-16 code units (§3.2.3), no white space, the shortest escapes (§3.2.2.2), UTF-8.
///
/// Departure: floats do not exist in the strict profile, so the number rules of §3.2.2.3 are
/// reduced to integers.
public final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /// The canonical bytes of `value`.
  public static byte[] bytes(Json value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /// The canonical text of `value`.
  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Obj(Map<String, Json> members) -> writeObject(members, out);
      case Json.Arr(List<Json> items) -> writeArray(items, out);
      case Json.Text(String text) -> writeText(text, out);
      case Json.Int(long number) -> out.append(number);
      case Json.Bool(boolean truth) -> out.append(truth);
      case Json.Null() -> out.append("null");
    }
  }

  private static void writeObject(Map<String, Json> members, StringBuilder out) {
    out.append('{');
    Map<String, Json> inOrder = ascends(members.keySet()) ? members : new TreeMap<>(members);
    Iterator<Map.Entry<String, Json>> sorted = inOrder.entrySet().iterator();
    while (sorted.hasNext()) {
      Map.Entry<String, Json> member = sorted.next();
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      if (sorted.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  // What was read from canonical bytes is in order already; a long ledger is read often.
  private static boolean ascends(Set<String> names) {
    String last = null;
    for (String name : names) {
      if (last != null && last.compareTo(name) >= 0) {
        return false;
      }
      last = name;
    }
    return true;
  }

  private static void writeArray(List<Json> items, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(items.get(i), out);
    }
    out.append(']');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      writeUnit(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void writeUnit(char unit, StringBuilder out) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (unit < 0x20) {
          out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 0xf));
        } else {
          out.append(unit);
        }
      }
    }
  }
}
