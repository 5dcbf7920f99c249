package org.primum.cds.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PatientKeysTest {
  /// RFC 4231 §4.3, test case 2, its key padded with the zeros that HMAC (RFC 2104 §2) pads it with
  /// anyway.
  @Test
  void isTheStandardFunction() {
    byte[] key = Arrays.copyOf(HexFormat.of().parseHex("4a656665"), 32);
    assertThat(new PatientKeys(key).of("what do ya want for nothing?").hex())
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void anotherSecretGivesAnotherName() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(new PatientKeys(other).of("p1"))
        .isNotEqualTo(new PatientKeys(new byte[32]).of("p1"));
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> new PatientKeys(new byte[31])).hasMessageContaining("`31` bytes");
  }
}
