package org.primum.verifier.act;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads canonical JSON and nothing else, in one pass: every spelling that RFC 8785 would not have
/// produced is refused where it stands. Nothing is written again to compare, so a fault in a writer
/// cannot hide here.
///
/// Names stand in ascending order of UTF-16 units (§3.2.3), which also excludes doubles; no white
/// space; strings escape only what they must, in the shortest way (§3.2.2.2); numbers are integers
/// within 2^53 − 1.
final class CanonicalReader {
  private static final int DEEPEST = 64;
  private static final int MOST_DIGITS = 16;
  private static final long LARGEST = (1L << 53) - 1;
  private static final String SHORT_ESCAPES = "btnfr";
  private static final String ESCAPED = "\b\t\n\f\r";

  private final String text;
  private int at;

  private CanonicalReader(String text) {
    this.text = text;
  }

  static Value read(byte[] utf8) {
    CanonicalReader reader = new CanonicalReader(decoded(utf8));
    Value value = reader.value(0);
    if (reader.at != reader.text.length()) {
      throw reader.fault("something follows the value");
    }
    return value;
  }

  private static String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new NotAnAct("it is not valid UTF-8");
    }
  }

  private Value value(int depth) {
    if (depth > DEEPEST) {
      throw fault("nesting is deeper than " + DEEPEST);
    }
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Value.Text(string());
      case 't' -> word("true", Value.Word.TRUE);
      case 'f' -> word("false", Value.Word.FALSE);
      case 'n' -> word("null", Value.Word.NULL);
      default -> new Value.Whole(integer());
    };
  }

  private Value members(int depth) {
    Map<String, Value> members = new LinkedHashMap<>();
    take('{');
    if (peek() != '}') {
      String before = null;
      do {
        String name = string();
        if (before != null && before.compareTo(name) >= 0) {
          throw fault("names are not in canonical order, or one stands twice");
        }
        before = name;
        take(':');
        members.put(name, value(depth + 1));
      } while (skip(','));
    }
    take('}');
    return new Value.Members(members);
  }

  private Value items(int depth) {
    List<Value> items = new ArrayList<>();
    take('[');
    if (peek() != ']') {
      do {
        items.add(value(depth + 1));
      } while (skip(','));
    }
    take(']');
    return new Value.Items(items);
  }

  private Value word(String word, Value value) {
    for (int i = 0; i < word.length(); i++) {
      take(word.charAt(i));
    }
    return value;
  }

  private long integer() {
    boolean negative = skip('-');
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    int digits = at - start;
    boolean leadingZero = digits > 0 && text.charAt(start) == '0';
    if (digits == 0 || digits > MOST_DIGITS || (leadingZero && (digits > 1 || negative))) {
      throw fault("no canonical integer within 2^53 − 1");
    }
    long magnitude = Long.parseLong(text, start, at, 10);
    if (magnitude > LARGEST) {
      throw fault("an integer is beyond 2^53 − 1");
    }
    return negative ? -magnitude : magnitude;
  }

  private String string() {
    take('"');
    int start = at;
    StringBuilder escaped = null;
    while (peek() != '"') {
      char unit = peek();
      if (unit < 0x20) {
        throw fault("a control character is not escaped");
      }
      if (unit == '\\') {
        escaped = escaped == null ? new StringBuilder(text.substring(start, at)) : escaped;
        escaped.append(escape());
      } else {
        at++;
        if (escaped != null) {
          escaped.append(unit);
        }
      }
    }
    String plain = escaped == null ? text.substring(start, at) : escaped.toString();
    take('"');
    return plain;
  }

  private char escape() {
    take('\\');
    char kind = peek();
    at++;
    if (kind == '"' || kind == '\\') {
      return kind;
    }
    int brief = SHORT_ESCAPES.indexOf(kind);
    if (brief >= 0) {
      return ESCAPED.charAt(brief);
    }
    if (kind != 'u' || at + 4 > text.length()) {
      throw fault("an escape that canonical form does not use");
    }
    String hex = text.substring(at, at + 4);
    at += 4;
    for (char control = 0; control < 0x20; control++) {
      if (hex.equals("00" + (control < 0x10 ? "0" : "") + Integer.toHexString(control))
          && ESCAPED.indexOf(control) < 0) {
        return control;
      }
    }
    throw fault("an escape that canonical form does not use");
  }

  /// The unit at hand, or NUL at the end, which no canonical text holds unescaped.
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean skip(char expected) {
    boolean there = peek() == expected && at < text.length();
    at += there ? 1 : 0;
    return there;
  }

  private void take(char expected) {
    if (!skip(expected)) {
      throw fault("`" + expected + "` is expected");
    }
  }

  private NotAnAct fault(String what) {
    return new NotAnAct("it is not canonical JSON at offset " + at + ": " + what);
  }
}
