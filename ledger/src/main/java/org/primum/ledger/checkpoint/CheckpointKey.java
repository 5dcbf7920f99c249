package org.primum.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// The public half of a ledger's key: it recognises the heads that the ledger signed.
///
/// Written as a verifier key (vkey): `name+id+key`, where `id` is eight hexadecimal digits and
/// `key` is base64 of the type byte 1 and the 32 bytes of the public key (C2SP signed-note,
/// *Ed25519 signatures*; the form is that of golang.org/x/mod/sumdb/note).
public final class CheckpointKey {
  private static final byte ED25519 = 0x01;
  private static final int KEY_BYTES = 32;
  // SubjectPublicKeyInfo of Ed25519 up to the key's bytes (RFC 8410 §4).
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] encoded;
  private final PublicKey key;

  CheckpointKey(String name, byte[] encoded) {
    this.name = KeyName.require(name);
    this.encoded = encoded.clone();
    this.key = publicKey(encoded);
  }

  /// Reads a vkey.
  ///
  /// @throws MalformedNote saying what is wrong with it
  public static CheckpointKey of(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNote("key `" + vkey + "` must be `name+id+key`");
    }
    byte[] typed = Base64Text.bytes(parts[2]);
    if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
      throw new MalformedNote("key `" + vkey + "` is no Ed25519 key of 32 bytes");
    }
    try {
      CheckpointKey key = new CheckpointKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
      if (key.vkey().equals(vkey)) {
        return key;
      }
      throw new MalformedNote(
          "key `" + vkey + "` has id `" + parts[1] + "`, expected `" + key.hexId() + "`");
    } catch (IllegalArgumentException e) {
      throw new MalformedNote("key cannot be read: " + e.getMessage());
    }
  }

  /// The key's name, which is the log's origin.
  public String name() {
    return name;
  }

  /// The key as one line of text, to be handed to auditors.
  public String vkey() {
    byte[] typed = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(encoded).array();
    return name + "+" + hexId() + "+" + Base64Text.of(typed);
  }

  /// Decides whether this key signed the published note and what head it tells. Signatures of other
  /// keys are ignored; one wrong signature in this key's name refuses the whole.
  public Opened open(byte[] published) {
    SignedNote note;
    try {
      note = SignedNote.of(published);
    } catch (MalformedNote e) {
      return refused("note-malformed", e.sentence());
    }
    List<SignedNote.Signature> ours =
        note.signatures().stream()
            .filter(each -> each.name().equals(name) && each.keyId() == id())
            .toList();
    if (ours.isEmpty()) {
      return refused(
          "key-unknown",
          "the checkpoint bears no signature of `"
              + name
              + "` with key id `"
              + hexId()
              + "`; it is not this ledger's");
    }
    if (!ours.stream().allMatch(each -> verifies(note.text(), each.bytes()))) {
      return refused(
          "signature-wrong", "the signature of `" + name + "` does not fit the checkpoint");
    }
    return checkpoint(note.text());
  }

  private Opened checkpoint(String text) {
    try {
      Checkpoint checkpoint = Checkpoint.of(text);
      return checkpoint.origin().equals(name)
          ? new Opened.Genuine(checkpoint)
          : refused(
              "origin-foreign",
              "the checkpoint speaks for `"
                  + checkpoint.origin()
                  + "`, the key for `"
                  + name
                  + "`");
    } catch (MalformedNote e) {
      return refused("checkpoint-malformed", e.sentence());
    }
  }

  boolean verifies(String text, byte[] signature) {
    try {
      java.security.Signature check = java.security.Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (SignatureException e) {
      return false; // not even the shape of a signature
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check Ed25519, which it must", e);
    }
  }

  int id() {
    MessageDigest function = Digest.sha256();
    function.update(name.getBytes(StandardCharsets.UTF_8));
    function.update((byte) '\n');
    function.update(ED25519);
    return ByteBuffer.wrap(function.digest(encoded)).getInt();
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(id());
  }

  private static Opened refused(String rule, String sentence) {
    return new Opened.Refused(new Refusal(rule, sentence));
  }

  private static PublicKey publicKey(byte[] encoded) {
    byte[] info = Arrays.copyOf(PREFIX, PREFIX.length + KEY_BYTES);
    System.arraycopy(encoded, 0, info, PREFIX.length, KEY_BYTES);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    } catch (InvalidKeySpecException e) {
      throw new MalformedNote("the 32 bytes are no Ed25519 public key");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519, which it must", e);
    }
  }
}
