package org.primum.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret half of a ledger's key: it signs heads. The seed is kept by the caller, outside the
/// database, readable by its owner only.
public final class CheckpointSigner {
  /// Bytes of an Ed25519 seed (RFC 8032 §5.1.5, the private key).
  public static final int SEED_BYTES = 32;

  private final CheckpointKey key;
  private final PrivateKey secret;

  private CheckpointSigner(CheckpointKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /// The signer whose private key is `seed`; the same seed gives the same key for ever.
  ///
  /// @param name the log's name, e.g. `ledger.example.org/primum`
  /// @param seed 32 bytes drawn from a secure source once
  /// @throws IllegalArgumentException if the seed has another length or the name is no key name
  public static CheckpointSigner of(String name, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException(
          "checkpoint key seed is `" + seed.length + "` bytes, expected `" + SEED_BYTES + "`");
    }
    KeyPair pair = pair(seed);
    byte[] info = pair.getPublic().getEncoded();
    byte[] encoded = Arrays.copyOfRange(info, info.length - 32, info.length);
    return new CheckpointSigner(new CheckpointKey(name, encoded), pair.getPrivate());
  }

  /// The public half.
  public CheckpointKey key() {
    return key;
  }

  /// Signs a head.
  ///
  /// @throws IllegalArgumentException if the checkpoint speaks for another log
  public SignedNote sign(Checkpoint checkpoint) {
    if (!checkpoint.origin().equals(key.name())) {
      throw new IllegalArgumentException(
          "cannot sign a checkpoint of `"
              + checkpoint.origin()
              + "` with the key of `"
              + key.name()
              + "`");
    }
    String text = checkpoint.text();
    byte[] signature = signature(text);
    byte[] line =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new SignedNote(text, List.of(new SignedNote.Signature(key.name(), Base64Text.of(line))));
  }

  /// A secret for another purpose, so that one key file is all that must be guarded: HKDF-Expand
  /// with SHA-256 of the seed (RFC 5869 §2.3). It tells nothing of the seed, nor of the secrets for
  /// other purposes.
  ///
  /// @param purpose names the use, e.g. `patient keys`
  /// @return 32 bytes
  public byte[] derived(String purpose) {
    try {
      byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.expandOnly(
                  new SecretKeySpec(seed, "HKDF"),
                  ("primum " + purpose).getBytes(StandardCharsets.UTF_8),
                  SEED_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256, which it must", e);
    }
  }

  byte[] signature(String text) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with Ed25519, which it must", e);
    }
  }

  /// The JDK derives a public key only while generating a pair, so the generator is fed the seed as
  /// its randomness; that it took the seed as it is, is checked.
  private static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, new Seeded(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] taken = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(new byte[0]);
      if (!Arrays.equals(taken, seed)) {
        throw new IllegalStateException("this Java does not derive Ed25519 keys from a seed");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519, which it must", e);
    }
  }

  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    private Seeded(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("this Java does not derive Ed25519 keys from a seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
