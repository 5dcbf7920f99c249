package org.primum.app.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primum.app.keeping.KeptText;
import org.primum.app.keeping.SaltedText;
import org.primum.app.keeping.TextStore;
import org.primum.ledger.act.Entry;
import org.primum.ledger.export.ExportPaths;
import org.primum.ledger.export.ExportSink;
import org.primum.ledger.export.LedgerExport;
import org.primum.ledger.export.LedgerExport.Exported;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Exports the ledger into a folder (C2SP tlog-tiles) with the ordinary texts that its entries
/// commit to. The folder is written beside its place and moved there whole.
public final class ExportFolder {
  private static final int BATCH = 1_024;

  private final LedgerStore ledger;
  private final TextStore texts;
  private final Notary notary;

  /// @param notary signs the head that the export ends with
  public ExportFolder(LedgerStore ledger, TextStore texts, Notary notary) {
    this.ledger = ledger;
    this.texts = texts;
    this.notary = notary;
  }

  /// Writes everything up to now into `folder`, which must not exist yet or be empty.
  ///
  /// @throws ExportFailed if the folder is in the way or cannot be written
  public Exported write(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      requireFree(place);
      delete(part);
      Files.createDirectories(part);
      Notary.SignedHead head = notary.head();
      ExportSink sink = (path, bytes) -> store(part, path, bytes);
      writeTexts(head.checkpoint().size(), sink);
      Exported exported =
          LedgerExport.write(
              ledger, head.note().getBytes(StandardCharsets.UTF_8), notary.key(), sink);
      Files.deleteIfExists(place);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      return exported;
    } catch (IOException | UncheckedIOException e) {
      throw new ExportFailed(
          "cannot export the ledger into `"
              + folder
              + "`: "
              + e.getMessage()
              + "; choose a folder that can be written",
          e);
    }
  }

  private static void requireFree(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new IOException("it is a file");
    }
    try (Stream<Path> inside = Files.list(place)) {
      if (inside.findAny().isPresent()) {
        throw new IOException("it exists and is not empty");
      }
    }
  }

  private void writeTexts(long size, ExportSink sink) {
    Set<Digest> commitments = new LinkedHashSet<>();
    long next = 0;
    while (next < size) {
      List<Entry> batch = ledger.read(next, (int) Math.min(BATCH, size - next));
      if (batch.isEmpty()) {
        break;
      }
      batch.forEach(entry -> entry.act().events().forEach(event -> collect(event, commitments)));
      next += batch.size();
    }
    for (Digest commitment : commitments) {
      if (texts.find(commitment) instanceof KeptText.Present(SaltedText text)) {
        sink.write(ExportPaths.text(commitment), opened(text));
      }
    }
  }

  // Only what is open to everyone who may read the change leaves the house.
  private static void collect(Json value, Set<Digest> commitments) {
    switch (value) {
      case Json.Obj object -> {
        if (object.members().keySet().equals(Set.of("commitment", "class"))
            && Commitment.of(object).confidentiality() == Confidentiality.ORDINARY) {
          commitments.add(Commitment.of(object).digest());
        }
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          collect(member.getValue(), commitments);
        }
      }
      case Json.Arr(List<Json> items) -> items.forEach(item -> collect(item, commitments));
      case Json.Text text -> {}
      case Json.Int number -> {}
      case Json.Bool truth -> {}
      case Json.Null nothing -> {}
    }
  }

  private static byte[] opened(SaltedText text) {
    byte[] salt = HexFormat.of().parseHex(text.salt());
    byte[] words = text.words().getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(salt, salt.length + words.length);
    System.arraycopy(words, 0, all, salt.length, words.length);
    return all;
  }

  private static void store(Path root, String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
