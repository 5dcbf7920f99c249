package org.primum.app.comparing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// How two documents differ, line by line. JSON is laid out member by member first; where a member
/// is the digest of a kept document in both, and these differ, they are compared too: a manifest
/// leads to the logic that changed.
///
/// @param sections the documents themselves first, then what they name
public record Difference(List<Section> sections) {
  private static final int DEEPEST = 3;
  private static final int NEAR = 2;

  public Difference {
    sections = List.copyOf(sections);
  }

  /// One pair of documents.
  ///
  /// @param what the member that names them; empty for the documents themselves
  /// @param lines all of both, in order; none where they are no text
  public record Section(String what, Digest before, Digest after, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }

    /// The lines that differ with two around each; three dots stand for what is left out.
    public List<Line> near() {
      List<Line> near = new ArrayList<>();
      int last = -1;
      for (int i = 0; i < lines.size(); i++) {
        if (close(i)) {
          if (last != i - 1) {
            near.add(new Line(Sign.SAME, "…"));
          }
          near.add(lines.get(i));
          last = i;
        }
      }
      return near;
    }

    private boolean close(int index) {
      int to = Math.min(lines.size() - 1, index + NEAR);
      for (int i = Math.max(0, index - NEAR); i <= to; i++) {
        if (lines.get(i).sign() != Sign.SAME) {
          return true;
        }
      }
      return false;
    }
  }

  /// A line, and what became of it.
  public record Line(Sign sign, String text) {}

  /// What became of a line.
  public enum Sign {
    /// It stands in both.
    SAME(' '),
    /// It stood before only.
    TAKEN_OUT('-'),
    /// It stands after only.
    PUT_IN('+');

    private final char mark;

    Sign(char mark) {
      this.mark = mark;
    }

    /// The mark before the line.
    public char mark() {
      return mark;
    }
  }

  /// The difference between the kept documents `before` and `after`.
  public static Difference between(DocumentStore documents, Digest before, Digest after) {
    List<Section> sections = new ArrayList<>();
    compare(documents, "", new Pair(before, after), sections);
    return new Difference(sections);
  }

  private record Pair(Digest before, Digest after) {}

  private static void compare(
      DocumentStore documents, String what, Pair pair, List<Section> sections) {
    byte[] old = documents.find(pair.before).orElse(new byte[0]);
    byte[] next = documents.find(pair.after).orElse(new byte[0]);
    sections.add(
        new Section(what, pair.before, pair.after, new LineDiff(lines(old), lines(next)).lines()));
    if (what.chars().filter(each -> each == '/').count() < DEEPEST) {
      Optional<Json> left = json(old);
      Optional<Json> right = json(next);
      if (left.isPresent() && right.isPresent()) {
        follow(documents, what, left.get(), right.get(), sections);
      }
    }
  }

  private static void follow(
      DocumentStore documents, String what, Json before, Json after, List<Section> sections) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof Json.Obj(var left) && after instanceof Json.Obj(var right)) {
      for (Map.Entry<String, Json> each : left.entrySet()) {
        Json other = right.get(each.getKey());
        if (other != null) {
          follow(documents, what + "/" + each.getKey(), each.getValue(), other, sections);
        }
      }
    } else if (before instanceof Json.Arr(var left) && after instanceof Json.Arr(var right)) {
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        follow(documents, what + "/" + i, left.get(i), right.get(i), sections);
      }
    } else if (before instanceof Json.Text(String left)
        && after instanceof Json.Text(String right)) {
      Optional<Digest> old = kept(documents, left);
      Optional<Digest> next = kept(documents, right);
      if (old.isPresent() && next.isPresent()) {
        compare(documents, what, new Pair(old.get(), next.get()), sections);
      }
    }
  }

  private static Optional<Digest> kept(DocumentStore documents, String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return Optional.of(new Digest(text)).filter(digest -> documents.find(digest).isPresent());
  }

  private static Optional<Json> json(byte[] bytes) {
    if (bytes.length == 0 || (bytes[0] != '{' && bytes[0] != '[')) {
      return Optional.empty();
    }
    try {
      return Optional.of(StrictJson.read(bytes));
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private static List<String> lines(byte[] bytes) {
    Optional<Json> json = json(bytes);
    if (json.isPresent()) {
      List<String> lines = new ArrayList<>();
      lay(json.get(), "", "", lines);
      return lines;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      return List.of();
    }
  }

  /// One line for each member and item.
  private static void lay(Json value, String indent, String before, List<String> lines) {
    switch (value) {
      case Json.Obj(var members) when !members.isEmpty() -> {
        lines.add(indent + before + "{");
        members.forEach((name, member) -> lay(member, indent + "  ", "\"" + name + "\": ", lines));
        lines.add(indent + "}");
      }
      case Json.Arr(var items) when !items.isEmpty() -> {
        lines.add(indent + before + "[");
        items.forEach(item -> lay(item, indent + "  ", "", lines));
        lines.add(indent + "]");
      }
      case Json other -> lines.add(indent + before + CanonicalJson.text(other));
    }
  }
}
