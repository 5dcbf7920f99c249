package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {
  /// The two are known answers; the first is CMS's own example.
  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "1993999998"})
  void takesWellFormedOnes(String digits) {
    assertThat(new Npi(digits).digits()).isEqualTo(digits);
  }

  @Test
  void findsEverySingleWrongDigit() {
    String digits = "1234567893";
    for (int i = 1; i < digits.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = digits.substring(0, i) + digit + digits.substring(i + 1);
        if (!other.equals(digits)) {
          assertThatThrownBy(() -> new Npi(other)).hasMessageContaining("wrong check digit");
        }
      }
    }
  }

  @Test
  void hasOneCheckDigitForEveryNineDigits() {
    int fits = 0;
    for (int last = 0; last < 10; last++) {
      try {
        new Npi("123456789" + last);
        fits++;
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("check digit");
      }
    }
    assertThat(fits).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678931", "3234567893", "12345 7893", "٠٢٣٤٥٦٧٨٩٣"})
  void refusesWhatIsNoTenDigits(String digits) {
    assertThatThrownBy(() -> new Npi(digits)).hasMessageContaining("must be ten digits");
    assertThatCode(() -> new Npi("1993999998")).doesNotThrowAnyException();
  }
}
