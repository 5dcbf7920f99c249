package org.primum.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.primum.terms.json.Json;

/// How each attack folder was made from an honest export of six entries.
final class Attacks {
  private static final String BUNDLE = "tile/entries/000.p/6";
  private static final String LEAVES = "tile/0/000.p/6";

  private Attacks() {}

  static Map<String, Map<String, byte[]>> all() {
    Map<String, Map<String, byte[]>> all = new TreeMap<>();
    all.put("none", Exports.honest(6));
    all.put("entry-rewritten", with(BUNDLE, bundle(rewritten())));
    all.put("entry-and-leaf-rewritten", layered(rewritten()));
    all.put("entry-removed", with(BUNDLE, bundle(removed())));
    all.put("entry-and-leaf-removed", removedWithLeaf());
    all.put("entries-reordered", with(BUNDLE, bundle(reordered())));
    all.put("entries-and-leaves-reordered", layered(reordered()));
    all.put("entry-appended", with(BUNDLE, bundle(Exports.entries(7))));
    all.put("log-truncated", truncated());
    all.put("log-cut-behind-an-old-checkpoint", Exports.honest(4));
    all.put("forked-by-the-key-holder", Exports.signed(Exports.SIGNER, rewritten()));
    all.put("rewritten-by-the-key-holder", Exports.signed(Exports.SIGNER, grownOn(rewritten())));
    all.put("foreign-key", Exports.signed(Exports.STRANGER, Exports.entries(6)));
    all.put("foreign-checkpoint", foreignCheckpoint());
    all.put("key-file-swapped", swappedKey());
    all.put("checkpoint-size-edited", edited("checkpoint", "\n6\n", "\n5\n"));
    all.put("checkpoint-time-edited", edited("checkpoint", "08:06", "09:06"));
    all.put("signature-removed", unsigned());
    all.put("text-rewritten", textRewritten());
    all.put("text-withheld", without("text/" + Exports.commitment().digest()));
    all.put("checkpoint-removed", without("checkpoint"));
    all.put("key-removed", without("checkpoint.key"));
    all.put("stale-tile-rewritten", staleTile());
    insiders().forEach((name, entry) -> all.put(name, insider(entry)));
    return all;
  }

  /// The files of one attack.
  static Map<String, byte[]> files(String attack) {
    return Objects.requireNonNull(all().get(attack), attack);
  }

  /// Entries that somebody who holds the key signs, in place of the fourth.
  private static Map<String, byte[]> insiders() {
    String act = new String(Exports.act(3).bytes(), UTF_8);
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("act-with-white-space", act.replace("\"v\":1}", "\"v\": 1}").getBytes(UTF_8));
    entries.put(
        "act-with-a-name-twice", act.replace("\"v\":1}", "\"v\":1,\"v\":1}").getBytes(UTF_8));
    entries.put(
        "act-with-a-fraction", act.replace("\"number\":3", "\"number\":3.0").getBytes(UTF_8));
    entries.put(
        "act-with-an-unknown-member", act.replace("\"v\":1}", "\"v\":1,\"w\":1}").getBytes(UTF_8));
    entries.put(
        "act-without-an-actor", act.replaceFirst("\"actor\":\\{[^}]*},", "").getBytes(UTF_8));
    entries.put("act-with-malformed-utf8", malformed(act));
    Json.Obj event = Json.object().put("event", "noted").build();
    entries.put("stream-with-a-gap", Exports.act("change/C-1", 2, event).bytes());
    entries.put("stream-place-taken-twice", Exports.act("change/C-1", 0, event).bytes());
    entries.put("no-act-at-all", new byte[0]);
    return entries;
  }

  private static Map<String, byte[]> insider(byte[] entry) {
    List<byte[]> entries = Exports.entries(6);
    entries.set(3, entry);
    return Exports.signed(Exports.SIGNER, entries);
  }

  private static byte[] malformed(String act) {
    byte[] bytes = act.getBytes(UTF_8);
    bytes[act.indexOf("Demo Person")] = (byte) 0xff;
    return bytes;
  }

  private static List<byte[]> rewritten() {
    List<byte[]> entries = Exports.entries(6);
    String act = new String(entries.get(2), UTF_8);
    entries.set(2, act.replace("\"number\":2", "\"number\":9").getBytes(UTF_8));
    return entries;
  }

  private static List<byte[]> grownOn(List<byte[]> entries) {
    List<byte[]> grown = new ArrayList<>(entries);
    grown.add(Exports.act(6).bytes());
    return grown;
  }

  private static List<byte[]> removed() {
    List<byte[]> entries = Exports.entries(6);
    entries.remove(2);
    return entries;
  }

  private static List<byte[]> reordered() {
    List<byte[]> entries = Exports.entries(6);
    Collections.swap(entries, 2, 3);
    return entries;
  }

  /// Tiles of the forged entries under the honest checkpoint.
  private static Map<String, byte[]> layered(List<byte[]> entries) {
    Map<String, byte[]> files = Exports.honest(6);
    Map<String, byte[]> forged = Exports.signed(Exports.SIGNER, entries);
    forged.keySet().removeIf(path -> !path.startsWith("tile/"));
    files.putAll(forged);
    return files;
  }

  private static Map<String, byte[]> removedWithLeaf() {
    Map<String, byte[]> forged = Exports.signed(Exports.SIGNER, removed());
    Map<String, byte[]> files = with(BUNDLE, Exports.file(forged, "tile/entries/000.p/5"));
    files.put(LEAVES, Exports.file(forged, "tile/0/000.p/5"));
    return files;
  }

  private static Map<String, byte[]> truncated() {
    Map<String, byte[]> files = Exports.honest(4);
    files.put("checkpoint", Exports.file(Exports.honest(6), "checkpoint"));
    return files;
  }

  private static Map<String, byte[]> foreignCheckpoint() {
    return with("checkpoint", Exports.note(Exports.STRANGER, Exports.entries(6)));
  }

  private static Map<String, byte[]> swappedKey() {
    return with("checkpoint.key", (Exports.STRANGER.key().vkey() + "\n").getBytes(UTF_8));
  }

  private static Map<String, byte[]> unsigned() {
    String note = new String(Exports.file(Exports.honest(6), "checkpoint"), UTF_8);
    return with("checkpoint", note.substring(0, note.indexOf('\u2014')).getBytes(UTF_8));
  }

  private static Map<String, byte[]> textRewritten() {
    String path = "text/" + Exports.commitment().digest();
    String text = new String(Exports.file(Exports.honest(6), path), UTF_8);
    return with(path, text.replace("Two", "One").getBytes(UTF_8));
  }

  /// The log grew from four to six in the same folder, and the old leaf tile was touched.
  private static Map<String, byte[]> staleTile() {
    Map<String, byte[]> files = Exports.honest(4);
    files.putAll(Exports.honest(6));
    Exports.file(files, "tile/0/000.p/4")[40] ^= 1;
    return files;
  }

  private static Map<String, byte[]> edited(String path, String found, String replacedBy) {
    String text = new String(Exports.file(Exports.honest(6), path), UTF_8);
    return with(path, text.replace(found, replacedBy).getBytes(UTF_8));
  }

  private static Map<String, byte[]> with(String path, byte[] bytes) {
    Map<String, byte[]> files = Exports.honest(6);
    files.put(path, bytes);
    return files;
  }

  private static Map<String, byte[]> without(String path) {
    Map<String, byte[]> files = Exports.honest(6);
    files.remove(path);
    return files;
  }

  private static byte[] bundle(List<byte[]> entries) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bundle.write(entry.length / 256);
      bundle.write(entry.length % 256);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }
}
