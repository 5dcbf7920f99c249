package org.primum.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.ledger.merkle.TreeHash;

final class CheckpointTest {
  private static final String NAME = "ledger.example.org/primum";
  private static final CheckpointSigner SIGNER = signer(NAME, 7);
  private static final Checkpoint HEAD =
      new Checkpoint(
          NAME, 12, TreeHash.leaf(new byte[] {1}), Instant.parse("2026-11-24T08:00:00Z"));

  @Test
  void opensWhatItsOwnSignerSigned() {
    assertThat(SIGNER.key().open(SIGNER.sign(HEAD).bytes())).isEqualTo(new Opened.Genuine(HEAD));
  }

  @Test
  void writesOriginSizeRootAndTime() {
    assertThat(HEAD.text())
        .isEqualTo(
            """
            ledger.example.org/primum
            12
            tBP0fRPuL+bIRbLuFBr4HehY307FSaWLeXC7lmRbyNI=
            issued 2026-11-24T08:00:00Z
            """);
    assertThat(Checkpoint.of(HEAD.text())).isEqualTo(HEAD);
  }

  @ParameterizedTest
  @CsvSource({
    // RFC 8032 §7.1, tests 1 to 3: seed, public key, message, signature.
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, r,"
        + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
  })
  void signsAsTheStandardsVectorsDo(String seed, String key, String message, String signature) {
    HexFormat hex = HexFormat.of();
    CheckpointSigner signer = CheckpointSigner.of(NAME, hex.parseHex(seed));
    assertThat(signer.key().vkey()).endsWith("+" + Base64Text.of(hex.parseHex("01" + key)));
    assertThat(signer.signature(message)).isEqualTo(hex.parseHex(signature));
  }

  @Test
  void recognisesANoteOfTheGoImplementation() {
    // golang.org/x/mod/sumdb/note, package example: verifier key and note.
    CheckpointKey peter =
        CheckpointKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    String text =
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    byte[] signed =
        Base64Text.bytes(
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    byte[] signature = java.util.Arrays.copyOfRange(signed, 4, signed.length);
    assertThat(HexFormat.of().toHexDigits(peter.id())).isEqualTo("c74f20a3");
    assertThat(peter.verifies(text, signature)).isTrue();
    assertThat(peter.verifies(text + "\n", signature)).isFalse();
  }

  @Test
  void ignoresSignaturesOfOthersBesideItsOwn() {
    SignedNote note = SIGNER.sign(HEAD);
    List<SignedNote.Signature> signatures = new ArrayList<>(note.signatures());
    signatures.addFirst(
        signer("witness.example.org", 9)
            .sign(elsewhere("witness.example.org"))
            .signatures()
            .getFirst());
    signatures.add(signer(NAME, 10).sign(HEAD).signatures().getFirst());
    assertThat(SIGNER.key().open(new SignedNote(note.text(), signatures).bytes()))
        .isEqualTo(new Opened.Genuine(HEAD));
  }

  @Test
  void refusesTheHeadOfAForeignKey() {
    assertRefused(signer(NAME, 8).sign(HEAD).bytes(), "key-unknown");
    assertRefused(
        signer("other.example.org", 7).sign(elsewhere("other.example.org")).bytes(), "key-unknown");
  }

  @Test
  void refusesAWrongSignatureInItsNameEvenBesideARightOne() {
    SignedNote right = SIGNER.sign(HEAD);
    SignedNote wrong = SIGNER.sign(new Checkpoint(NAME, 13, HEAD.root(), HEAD.issued()));
    List<SignedNote.Signature> both =
        List.of(right.signatures().getFirst(), wrong.signatures().getFirst());
    assertRefused(new SignedNote(right.text(), both).bytes(), "signature-wrong");
    assertRefused(new SignedNote(right.text(), wrong.signatures()).bytes(), "signature-wrong");
  }

  @Test
  void refusesEveryNoteWithOneBitFlipped() {
    byte[] note = SIGNER.sign(HEAD).bytes();
    for (int at = 0; at < note.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = note.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(SIGNER.key().open(flipped))
            .as("byte %d, bit %d", at, bit)
            .isInstanceOf(Opened.Refused.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\n\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n- name AAAAAAAAAAA=\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAAAAAAB=\n",
        "text\n\n— name AAAAAAAAAAA\n",
        "text\n\n— name AAAAAAAAAAA=",
        "text\n\n— na+me AAAAAAAAAAA=\n",
        "te\u0001xt\n\n— name AAAAAAAAAAA=\n"
      })
  void refusesWhatIsNoNote(String text) {
    assertRefused(text.getBytes(UTF_8), "note-malformed");
  }

  @Test
  void refusesANoteThatIsTooLarge() {
    assertRefused(new byte[SignedNote.LARGEST_BYTES + 1], "note-malformed");
    assertRefused(new byte[] {(byte) 0xff}, "note-malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "'\n12\n', '\n012\n'",
    "'\n12\n', '\n-12\n'",
    "'\n12\n', '\n99999999999999999999\n'",
    "'issued ', 'at '",
    "'00Z\n', '00.0Z\n'",
    "'00Z\n', '00Z\nmore\n'",
    "'issued 2026-11-24T08:00:00Z\n', ''",
    "'=\n', '\n'"
  })
  void refusesACheckpointSpeltOtherwiseThoughSigned(String found, String replacedBy) {
    String text = HEAD.text().replace(found, replacedBy);
    assertThat(text).isNotEqualTo(HEAD.text());
    byte[] line =
        java.nio.ByteBuffer.allocate(68)
            .putInt(SIGNER.key().id())
            .put(SIGNER.signature(text))
            .array();
    SignedNote note =
        new SignedNote(text, List.of(new SignedNote.Signature(NAME, Base64Text.of(line))));
    assertRefused(note.bytes(), "checkpoint-malformed");
  }

  @Test
  void refusesAHeadThatSpeaksForAnotherLog() {
    String text = elsewhere("other.example.org").text();
    byte[] line =
        java.nio.ByteBuffer.allocate(68)
            .putInt(SIGNER.key().id())
            .put(SIGNER.signature(text))
            .array();
    SignedNote note =
        new SignedNote(text, List.of(new SignedNote.Signature(NAME, Base64Text.of(line))));
    assertRefused(note.bytes(), "origin-foreign");
    assertThatThrownBy(() -> SIGNER.sign(elsewhere("other.example.org")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesAVerifierKeyThatReadsBack() {
    String vkey = SIGNER.key().vkey();
    assertThat(CheckpointKey.of(vkey).vkey()).isEqualTo(vkey);
    for (int at = 0; at < vkey.length(); at++) {
      String changed =
          vkey.substring(0, at) + (char) (vkey.charAt(at) ^ 0x20) + vkey.substring(at + 1);
      assertThatThrownBy(() -> CheckpointKey.of(changed))
          .as(changed)
          .isInstanceOf(MalformedNote.class);
    }
  }

  @Test
  void refusesASeedOrNameThatCannotBe() {
    assertThatThrownBy(() -> CheckpointSigner.of(NAME, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
    for (String name : List.of("", "a b", "a+b", "a\u00a0b", "a\nb", "a\u2003b")) {
      assertThatThrownBy(() -> CheckpointSigner.of(name, new byte[32]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertRefused(byte[] note, String rule) {
    Opened opened = SIGNER.key().open(note);
    assertThat(opened).isInstanceOf(Opened.Refused.class);
    assertThat(((Opened.Refused) opened).refusal().rule()).isEqualTo(rule);
  }

  private static Checkpoint elsewhere(String origin) {
    return new Checkpoint(origin, HEAD.size(), HEAD.root(), HEAD.issued());
  }

  private static CheckpointSigner signer(String name, int secret) {
    byte[] seed = new byte[CheckpointSigner.SEED_BYTES];
    seed[0] = (byte) secret;
    return CheckpointSigner.of(name, seed);
  }

  /// HKDF-Expand for one block is HMAC(seed, info ‖ 0x01), RFC 5869 §2.3.
  @Test
  void derivesSecretsFromTheSeed() throws GeneralSecurityException {
    byte[] seed = new byte[CheckpointSigner.SEED_BYTES];
    Arrays.fill(seed, (byte) 7);
    Mac function = Mac.getInstance("HmacSHA256");
    function.init(new SecretKeySpec(seed, "HmacSHA256"));
    byte[] expected =
        function.doFinal("primum patient keys\u0001".getBytes(StandardCharsets.UTF_8));
    CheckpointSigner signer = CheckpointSigner.of("ledger.example/test", seed);
    assertThat(signer.derived("patient keys")).isEqualTo(expected);
    assertThat(signer.derived("other")).isNotEqualTo(expected);
  }
}
