package org.primum.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.primum.terms.Commitment.Confidentiality;

class CommitmentTest {
  private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

  /// SHA-256 over 32 zero bytes followed by `abc`, computed with coreutils' sha256sum.
  @Test
  void isTheDigestOfSaltAndText() {
    assertThat(Commitment.to("abc", SALT, Confidentiality.ORDINARY).digest().hex())
        .isEqualTo("365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370");
  }

  @Test
  void differsForTheSameTextUnderAnotherSalt() {
    byte[] other = SALT.clone();
    other[31] = 1;
    assertThat(Commitment.to("abc", other, Confidentiality.ORDINARY))
        .isNotEqualTo(Commitment.to("abc", SALT, Confidentiality.ORDINARY));
  }

  @Test
  void survivesItsJson() {
    Commitment commitment = Commitment.to("abc", SALT, Confidentiality.SAFETY_WORK_PRODUCT);
    assertThat(Commitment.of((org.primum.terms.json.Json.Obj) commitment.json()))
        .isEqualTo(commitment);
  }

  @Test
  void refusesAShortSalt() {
    assertThatThrownBy(() -> Commitment.to("abc", new byte[16], Confidentiality.ORDINARY))
        .hasMessage("salt is 16 bytes, expected 32");
  }
}
