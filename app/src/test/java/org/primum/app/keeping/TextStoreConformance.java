package org.primum.app.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.Digest;

/// What every [TextStore] must do, whatever its medium.
public abstract class TextStoreConformance {
  private static final String SALT = "0123456789abcdef".repeat(4);

  /// A store without texts; called once per test.
  protected abstract TextStore emptyStore();

  @Test
  void givesBackWordsAndSaltOfEveryClass() {
    TextStore store = emptyStore();
    for (Confidentiality each : Confidentiality.values()) {
      SaltedText text = new SaltedText("Ünïcode 🏥\nand lines, " + each.word(), SALT, each);
      Commitment commitment = store.keep(text);
      assertThat(commitment).isEqualTo(text.commitment());
      assertThat(store.find(commitment.digest())).isEqualTo(new KeptText.Present(text));
    }
  }

  @Test
  void keepsTheSameWordsUnderAnotherSaltApart() {
    TextStore store = emptyStore();
    Commitment one = store.keep(new SaltedText("yes", SALT, Confidentiality.ORDINARY));
    Commitment other =
        store.keep(new SaltedText("yes", SALT.replace('0', 'f'), Confidentiality.ORDINARY));
    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  @Test
  void erasesForGood() {
    TextStore store = emptyStore();
    SaltedText text = new SaltedText("regret", SALT, Confidentiality.PEER_REVIEW);
    Digest commitment = store.keep(text).digest();
    assertThat(store.erase(commitment)).isTrue();
    assertThat(store.find(commitment)).isEqualTo(new KeptText.Erased(Confidentiality.PEER_REVIEW));
    store.keep(text);
    assertThat(store.find(commitment)).isEqualTo(new KeptText.Erased(Confidentiality.PEER_REVIEW));
  }

  @Test
  void saysWhatWasNeverKept() {
    TextStore store = emptyStore();
    Digest unknown = Digest.of(new byte[] {1});
    assertThat(store.find(unknown)).isEqualTo(new KeptText.Unknown());
    assertThat(store.erase(unknown)).isFalse();
  }
}
