package org.primum.cds.firing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.primum.terms.Digest;

/// Names patients in the firing log so that repeats are found and nobody is: HMAC-SHA-256 (RFC
/// 2104) of the patient's id under a secret that never leaves this house.
public final class PatientKeys {
  private static final String FUNCTION = "HmacSHA256";

  private final SecretKeySpec secret;

  /// @param secret 32 bytes or more
  /// @throws IllegalArgumentException if it is shorter
  public PatientKeys(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException(
          "secret of patient keys is `" + secret.length + "` bytes, expected 32 or more");
    }
    this.secret = new SecretKeySpec(secret, FUNCTION);
  }

  /// The key of the patient with this FHIR id.
  public Digest of(String patientId) {
    try {
      Mac function = Mac.getInstance(FUNCTION);
      function.init(secret);
      return new Digest(
          HexFormat.of().formatHex(function.doFinal(patientId.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256, which it must", e);
    }
  }
}
