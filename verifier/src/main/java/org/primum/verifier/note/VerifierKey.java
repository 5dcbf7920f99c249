package org.primum.verifier.note;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.primum.verifier.tree.Sha256;

/// A verifier key, `name+id+key` (C2SP signed-note; Ed25519, type byte 1).
public final class VerifierKey {
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final int SIGNATURE_BYTES = 64;
  private static final String DASH = "\u2014 ";

  private final String vkey;
  private final String name;
  private final byte[] id;
  private final PublicKey key;

  private VerifierKey(String vkey, String name, byte[] id, PublicKey key) {
    this.vkey = vkey;
    this.name = name;
    this.id = id;
    this.key = key;
  }

  /// Reads a key.
  ///
  /// @throws NotSigned if it is malformed or its id does not belong to it
  public static VerifierKey of(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-f]{8}")) {
      throw new NotSigned("verifier key `" + vkey + "` is not `name+id+key`");
    }
    byte[] typed = StrictBase64.decode(parts[2], 1 + KEY_BYTES, "the verifier key");
    if (typed[0] != 1) {
      throw new NotSigned("verifier key `" + vkey + "` is no Ed25519 key");
    }
    byte[] hash = Sha256.of((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
    byte[] id = Arrays.copyOf(hash, ID_BYTES);
    if (!HexFormat.of().formatHex(id).equals(parts[1])) {
      throw new NotSigned("verifier key `" + vkey + "` does not belong to its id");
    }
    return new VerifierKey(
        vkey, parts[0], id, publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
  }

  /// The key as text.
  public String vkey() {
    return vkey;
  }

  /// The head that this key signed.
  ///
  /// @throws NotSigned if the note is malformed, bears no signature of this key or a wrong one
  public TreeHead open(byte[] note) {
    String all = utf8(note);
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n") || all.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
      throw new NotSigned("the checkpoint is no signed note");
    }
    String text = all.substring(0, blank + 1);
    int ours = 0;
    for (String line : all.substring(blank + 2).split("\n", -1)) {
      ours += line.isEmpty() ? 0 : signedBy(text, line);
    }
    if (ours == 0) {
      throw new NotSigned(
          "the checkpoint bears no signature of the key `" + vkey + "`; another key signed it");
    }
    TreeHead head = TreeHead.of(text);
    if (!head.origin().equals(name)) {
      throw new NotSigned(
          "the checkpoint speaks for `" + head.origin() + "`, the key for `" + name + "`");
    }
    return head;
  }

  /// 1 where `line` is this key's signature of `text`, 0 where it is another key's.
  private int signedBy(String text, String line) {
    String prefix = DASH + name + " ";
    if (!line.startsWith(DASH)) {
      throw new NotSigned("the checkpoint has a line that is no signature");
    }
    if (!line.startsWith(prefix)) {
      return 0;
    }
    byte[] blob =
        StrictBase64.decode(
            line.substring(prefix.length()), ID_BYTES + SIGNATURE_BYTES, "the signature");
    if (!Arrays.equals(id, Arrays.copyOf(blob, ID_BYTES))) {
      return 0;
    }
    if (!verifies(text, Arrays.copyOfRange(blob, ID_BYTES, blob.length))) {
      throw new NotSigned("the signature of `" + name + "` does not fit the checkpoint");
    }
    return 1;
  }

  private boolean verifies(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (SignatureException e) {
      return false; // malformed inside, so not a signature of this text
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check Ed25519, which it must", e);
    }
  }

  /// RFC 8032 §5.1.3: little-endian y, the highest bit tells whether x is odd.
  private static PublicKey publicKey(byte[] encoded) {
    byte[] bigEndian = new byte[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++) {
      bigEndian[i] = encoded[KEY_BYTES - 1 - i];
    }
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (InvalidKeySpecException e) {
      throw new NotSigned("the verifier key is no point of the curve");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519, which it must", e);
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotSigned("the checkpoint is not valid UTF-8");
    }
  }
}
