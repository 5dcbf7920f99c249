package org.primum.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// The inclusion vectors of the transparency-dev project, kept beside the repository.
final class InclusionVectorsTest {
  @Test
  void acceptsTheSixValidProofsAndRefusesTheNinetyTwoOthers() throws IOException {
    Optional<Path> folder = shared().map(root -> root.resolve("cases/merkle/inclusion"));
    assumeTrue(folder.isPresent() && Files.isDirectory(folder.get()), "vectors are not here");
    List<String> wrong = new ArrayList<>();
    int valid = 0;
    int refused = 0;
    for (Path file : files(folder.get())) {
      // Some indices are beyond 2^53, where the strict profile wants text.
      String text = Files.readString(file).replaceAll("\": (\\d+)", "\": \"$1\"");
      Json.Obj vector = (Json.Obj) StrictJson.read(text);
      boolean accepted = accepted(vector);
      if (accepted == vector.bool("wantErr")) {
        wrong.add(file.toString());
      }
      valid += accepted ? 1 : 0;
      refused += accepted ? 0 : 1;
    }
    assertThat(wrong).isEmpty();
    assertThat(valid).isEqualTo(6);
    assertThat(refused).isEqualTo(92);
  }

  private static boolean accepted(Json.Obj vector) {
    Optional<Digest> root = digest(vector.text("root"));
    Optional<Digest> leaf = digest(vector.text("leafHash"));
    List<Digest> path = new ArrayList<>();
    int malformed = 0;
    for (Json item : proof(vector)) {
      Optional<Digest> node = digest(((Json.Text) item).value());
      node.ifPresent(path::add);
      malformed += node.isPresent() ? 0 : 1;
    }
    if (root.isEmpty() || leaf.isEmpty() || malformed > 0) {
      return false;
    }
    long index = Long.parseUnsignedLong(vector.text("leafIdx"));
    long size = Long.parseUnsignedLong(vector.text("treeSize"));
    return new InclusionProof(index, size, path).proves(leaf.get(), root.get());
  }

  private static List<Json> proof(Json.Obj vector) {
    return vector.member("proof") instanceof Json.Null ? List.of() : vector.items("proof");
  }

  private static Optional<Digest> digest(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return bytes.length == 32
        ? Optional.of(new Digest(HexFormat.of().formatHex(bytes)))
        : Optional.empty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Optional<Path> shared() {
    String given = System.getProperty("primum.shared", "");
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/cases"))) {
        return Optional.of(at.resolve("shared"));
      }
    }
    return Optional.empty();
  }
}
