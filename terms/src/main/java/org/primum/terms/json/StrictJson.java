package org.primum.terms.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON of the strict profile (RFC 8259 grammar, RFC 7493 restrictions, and ours): refuses
/// duplicate names, lone surrogates, malformed UTF-8, a byte-order mark, fractions and exponents,
/// `-0`, integers beyond 2^53 − 1, nesting deeper than 64, and anything after the value.
///
/// Use [#canonical] for bytes that were hashed: it also refuses every spelling but the canonical
/// one.
public final class StrictJson {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /// The value written in `utf8`.
  ///
  /// @throws MalformedJson naming the offset, in UTF-16 units, of the first fault
  public static Json read(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedJson(
          "JSON is not valid UTF-8; store it as UTF-8 without a byte-order mark");
    }
  }

  /// The value written in `text`.
  ///
  /// @throws MalformedJson naming the offset, in UTF-16 units, of the first fault
  public static Json read(String text) {
    StrictJson reader = new StrictJson(text);
    reader.skipSpace();
    Json value = reader.value(0);
    reader.skipSpace();
    if (reader.at != text.length()) {
      throw reader.fault("nothing may follow the value");
    }
    return value;
  }

  /// The value whose canonical bytes are exactly `utf8`.
  ///
  /// @throws MalformedJson if the bytes are malformed or are another spelling of their value
  public static Json canonical(byte[] utf8) {
    Json value = read(utf8);
    if (!java.util.Arrays.equals(utf8, CanonicalJson.bytes(value))) {
      throw new MalformedJson("JSON is well-formed but not in canonical form (RFC 8785)");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw fault("nesting is deeper than " + DEEPEST);
    }
    if (at >= text.length()) {
      throw fault("a value is missing");
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> integer();
    };
  }

  private Json object(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    at++;
    skipSpace();
    if (skip('}')) {
      return new Json.Obj(members);
    }
    do {
      skipSpace();
      int nameAt = at;
      String name = string();
      skipSpace();
      expect(':');
      skipSpace();
      if (members.putIfAbsent(name, value(depth + 1)) != null) {
        at = nameAt;
        throw fault("name `" + name + "` stands twice in one object");
      }
      skipSpace();
    } while (skip(','));
    expect('}');
    return new Json.Obj(members);
  }

  private Json array(int depth) {
    List<Json> items = new ArrayList<>();
    at++;
    skipSpace();
    if (skip(']')) {
      return new Json.Arr(items);
    }
    do {
      skipSpace();
      items.add(value(depth + 1));
      skipSpace();
    } while (skip(','));
    expect(']');
    return new Json.Arr(items);
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw fault("a value is expected");
    }
    at += word.length();
    return value;
  }

  private Json integer() {
    int start = at;
    skip('-');
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("0|-?[1-9][0-9]{0,15}")) {
      at = start;
      throw fault("a value is expected; numbers are integers within 2^53 − 1, without `-0`");
    }
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      at = start;
      throw fault("numbers with a fraction or exponent are refused; write decimals as text");
    }
    long number = Long.parseLong(digits);
    if (Math.abs(number) > Json.LARGEST_INTEGER) {
      at = start;
      throw fault("integer `" + digits + "` is beyond 2^53 − 1; write it as text");
    }
    return new Json.Int(number);
  }

  private String string() {
    if (!skip('"')) {
      throw fault("a string is expected");
    }
    int start = at;
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw fault("a string is not closed");
      }
      char unit = text.charAt(at++);
      if (unit == '"') {
        break;
      }
      if (unit < 0x20) {
        throw fault("a control character must be escaped");
      }
      out.append(unit == '\\' ? escaped() : unit);
    }
    try {
      return Surrogates.requirePaired(out.toString());
    } catch (IllegalArgumentException e) {
      at = start;
      throw fault("a string holds a lone surrogate");
    }
  }

  private char escaped() {
    if (at >= text.length()) {
      throw fault("an escape is cut off");
    }
    char kind = text.charAt(at++);
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexUnit();
      default -> throw fault("escape `\\" + kind + "` does not exist");
    };
  }

  private char hexUnit() {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw fault("four hexadecimal digits must follow `\\u`");
    }
    char unit = (char) Integer.parseInt(text.substring(at, end), 16);
    at = end;
    return unit;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char expected) {
    if (!skip(expected)) {
      throw fault("`" + expected + "` is expected");
    }
  }

  private MalformedJson fault(String what) {
    return new MalformedJson("malformed JSON at offset " + at + ": " + what);
  }
}
