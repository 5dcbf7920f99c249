package org.primum.logic.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primum.logic.tree.Operator;

/// Operators on Strings (CQL 1.5, Appendix B §7). Positions count from 0.
final class Strings {
  private Strings() {}

  /// An operator on texts none of which is null.
  static Value of(Operator operator, List<String> texts) {
    String text = texts.getFirst();
    String other = texts.size() > 1 ? texts.get(1) : "";
    return switch (operator) {
      case LENGTH -> Value.whole(text.length());
      case UPPER -> Value.text(text.toUpperCase(Locale.ROOT));
      case LOWER -> Value.text(text.toLowerCase(Locale.ROOT));
      case STARTS_WITH -> Value.of(text.startsWith(other));
      case ENDS_WITH -> Value.of(text.endsWith(other));
      case MATCHES -> Value.of(Pattern.compile(other, Pattern.DOTALL).matcher(text).matches());
      case REPLACE_MATCHES -> Value.text(text.replaceAll(other, texts.get(2)));
      case POSITION_OF -> Value.whole(other.indexOf(text));
      case LAST_POSITION_OF -> Value.whole(other.lastIndexOf(text));
      case SPLIT -> pieces(text, Pattern.quote(other));
      case SPLIT_ON_MATCHES -> pieces(text, other);
      case TO_CHARS ->
          Value.list(text.codePoints().mapToObj(Character::toString).map(Value::text).toList());
      default -> throw new IllegalArgumentException(operator.elm() + " takes no texts");
    };
  }

  private static Value pieces(String text, String pattern) {
    List<Value> pieces = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        pieces.add(Value.text(text.substring(from, matcher.start())));
        from = matcher.end();
      }
    }
    pieces.add(Value.text(text.substring(from)));
    return Value.list(pieces);
  }

  static Value combine(Value list, Value separator) {
    if (list.isNull()) {
      return Value.none();
    }
    List<String> texts = new ArrayList<>();
    for (Value each : Lists.elements(list)) {
      if (each instanceof Value.Text(String text)) {
        texts.add(text);
      }
    }
    String between = separator instanceof Value.Text(String text) ? text : "";
    return texts.isEmpty()
        ? Value.none()
        : Value.text(texts.stream().collect(Collectors.joining(between)));
  }

  static Value at(Value text, Value index) {
    return text instanceof Value.Text(String letters)
            && index instanceof Value.Whole(int i)
            && i >= 0
            && i < letters.length()
        ? Value.text(letters.substring(i, i + 1))
        : Value.none();
  }

  static Value substring(Value text, Value from, Value length) {
    if (!(text instanceof Value.Text(String letters))
        || !(from instanceof Value.Whole(int first))
        || first < 0
        || first >= Math.max(1, letters.length())) {
      return Value.none();
    }
    int end =
        length instanceof Value.Whole(int count)
            ? (int) Math.min((long) first + Math.max(0, count), letters.length())
            : letters.length();
    return Value.text(letters.substring(first, end));
  }
}
