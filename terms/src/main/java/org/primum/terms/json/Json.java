package org.primum.terms.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value of the strict profile: no floats, no integers beyond 2^53 − 1, no lone surrogates.
/// Objects compare by their members, whatever the order they were written in.
public sealed interface Json {
  /// Largest magnitude that every JSON reader keeps exact (RFC 7493 §2.2).
  long LARGEST_INTEGER = (1L << 53) - 1;

  /// An object; members keep the order given, canonical writing sorts them.
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      members.keySet().forEach(Surrogates::requirePaired);
    }

    /// The member named `name`, if present.
    public Optional<Json> find(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /// The member named `name`.
    ///
    /// @throws MalformedJson if it is absent
    public Json member(String name) {
      return find(name).orElseThrow(() -> new MalformedJson("member `" + name + "` is missing"));
    }

    /// The text member named `name`.
    ///
    /// @throws MalformedJson if it is absent or no text
    public String text(String name) {
      if (member(name) instanceof Text(String value)) {
        return value;
      }
      throw wrong(name, "text");
    }

    /// The integer member named `name`.
    ///
    /// @throws MalformedJson if it is absent or no integer
    public long integer(String name) {
      if (member(name) instanceof Int(long value)) {
        return value;
      }
      throw wrong(name, "an integer");
    }

    /// The boolean member named `name`.
    ///
    /// @throws MalformedJson if it is absent or no boolean
    public boolean bool(String name) {
      if (member(name) instanceof Bool(boolean value)) {
        return value;
      }
      throw wrong(name, "true or false");
    }

    /// The object member named `name`.
    ///
    /// @throws MalformedJson if it is absent or no object
    public Obj object(String name) {
      if (member(name) instanceof Obj object) {
        return object;
      }
      throw wrong(name, "an object");
    }

    /// The items of the array member named `name`.
    ///
    /// @throws MalformedJson if it is absent or no array
    public List<Json> items(String name) {
      if (member(name) instanceof Arr(List<Json> items)) {
        return items;
      }
      throw wrong(name, "an array");
    }

    private static MalformedJson wrong(String name, String expected) {
      return new MalformedJson("member `" + name + "` must be " + expected);
    }
  }

  /// An array.
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /// A string of paired UTF-16 units.
  record Text(String value) implements Json {
    public Text {
      Surrogates.requirePaired(value);
    }
  }

  /// An integer within ±(2^53 − 1).
  record Int(long value) implements Json {
    public Int {
      if (value > LARGEST_INTEGER || value < -LARGEST_INTEGER) {
        throw new IllegalArgumentException(
            "integer `" + value + "` is beyond 2^53 − 1; write it as text");
      }
    }
  }

  /// `true` or `false`.
  record Bool(boolean value) implements Json {}

  /// `null`.
  record Null() implements Json {}

  /// A text value.
  static Json of(String value) {
    return new Text(value);
  }

  /// An integer value.
  static Json of(long value) {
    return new Int(value);
  }

  /// A boolean value.
  static Json of(boolean value) {
    return new Bool(value);
  }

  /// An array of texts, in the order given.
  static Json texts(Iterable<String> values) {
    List<Json> items = new ArrayList<>();
    values.forEach(value -> items.add(new Text(value)));
    return new Arr(items);
  }

  /// Starts an object that keeps the order in which members are put.
  static Builder object() {
    return new Builder();
  }

  /// Collects the members of one object.
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    /// Puts a member.
    ///
    /// @throws IllegalArgumentException if the name was put before
    public Builder put(String name, Json value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("member `" + name + "` is put twice");
      }
      return this;
    }

    /// Puts a text member.
    public Builder put(String name, String value) {
      return put(name, new Text(value));
    }

    /// Puts an integer member.
    public Builder put(String name, long value) {
      return put(name, new Int(value));
    }

    /// Puts a boolean member.
    public Builder put(String name, boolean value) {
      return put(name, new Bool(value));
    }

    /// Puts a text member only where there is a value.
    public Builder put(String name, Optional<String> value) {
      value.ifPresent(text -> put(name, text));
      return this;
    }

    /// The object built so far.
    public Obj build() {
      return new Obj(members);
    }
  }
}
