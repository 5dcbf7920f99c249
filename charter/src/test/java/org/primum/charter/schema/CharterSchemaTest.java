package org.primum.charter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.primum.charter.Examples;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.documents.Fault;
import org.primum.terms.json.Json;

/// The published schema and the reader of charters say the same of every key. The schema is judged
/// by a validator of others (networknt), the charter by [CharterCheck], both given the same text.
class CharterSchemaTest {
  private static final String SCHEMA = Examples.text("charter.schema.json");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /// What a schema cannot say, because it is about what names lead to or what figures mean.
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "credential-missing",
          "guardian-missing",
          "guardians-merged",
          "out-of-range",
          "responsible-is-accountable",
          "severity-ends",
          "tier-asks-more",
          "tier-not-smaller",
          "unknown-committee",
          "unknown-decision",
          "unknown-ground",
          "unknown-role",
          "unknown-timezone",
          "wrong-chamber");

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

  @Test
  void takesTheExampleAndEveryKeyInUse() {
    assertThat(faults(Tree.of(Examples.text("example-health.yaml")))).isEmpty();
    assertThat(faults(everyKey())).isEmpty();
    assertThat(found(everyKey())).isEmpty();
  }

  @Test
  void beginsEveryExampleWithItsSchema() {
    assertThat(Examples.text("example-health.yaml"))
        .startsWith("# yaml-language-server: $schema=charter.schema.json\n");
  }

  /// The reader tells which keys it knows where one is wrong; they are those of the schema.
  @Test
  void documentsEveryKeyThatTheReaderKnowsAndNoOther() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (Tree.Edit edit : Tree.edits(everyKey())) {
      if (edit.what().equals("a key too many")) {
        for (Fault fault : found(edit.tree())) {
          if (fault.rule().equals("unknown-key") && fault.message().contains(Tree.STRANGE)) {
            known.put(edit.where(), quoted(fault.message()));
          }
        }
      }
    }
    assertThat(known).as("places with keys of their own").hasSizeGreaterThan(20);
    Json root = Tree.json(SCHEMA);
    known.forEach(
        (where, keys) ->
            assertThat(SchemaKeys.at(root, everyKey(), where)).as(where).isEqualTo(keys));
  }

  @Test
  void describesEveryKey() {
    assertThat(SchemaKeys.undescribed(Tree.json(SCHEMA))).isEmpty();
  }

  /// Every place of a charter is damaged in every way that a hand could; neither side takes what
  /// the other calls malformed.
  @Test
  void refusesWhatTheReaderRefusesAndTakesWhatItTakes() {
    List<String> stricter = new ArrayList<>();
    Set<String> laxer = new TreeSet<>();
    int edits = 0;
    int refused = 0;
    for (Tree.Edit edit : Tree.edits(everyKey())) {
      edits++;
      List<String> bySchema = faults(edit.tree());
      List<Fault> byReader = found(edit.tree());
      refused += bySchema.isEmpty() ? 0 : 1;
      if (byReader.isEmpty() && !bySchema.isEmpty()) {
        stricter.add(edit + ": " + bySchema);
      }
      if (bySchema.isEmpty()) {
        byReader.forEach(fault -> laxer.add(fault.rule()));
      }
    }
    assertThat(stricter).as("refused by the schema only").isEmpty();
    assertThat(laxer).as("refused by the reader only").isEqualTo(BEYOND_A_SCHEMA);
    assertThat(edits).isGreaterThan(500);
    assertThat(refused).isGreaterThan(400);
  }

  private List<String> faults(Json tree) {
    return schema.validate(Tree.text(tree), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static List<Fault> found(Json tree) {
    CharterFindings findings = CharterCheck.check("charter.yaml", Tree.text(tree));
    return findings.findings();
  }

  private static Set<String> quoted(String message) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = QUOTED.matcher(message.substring(message.indexOf("allowed are")));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Json everyKey() {
    try (InputStream in =
        Objects.requireNonNull(
            CharterSchemaTest.class.getResourceAsStream("/schema/every-key.yaml"))) {
      return Tree.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
