package org.primum.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.app.ExampleHouse.BOARD;
import static org.primum.app.ExampleHouse.done;
import static org.primum.app.ExampleHouse.refused;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.AmendmentHouse;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.folding.Inherited;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.app.keeping.KeptText;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.change.command.RaisingCommand;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;

class KeepingDesksTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Hat OFFICER = Hat.of("l-brandt", "compliance-officer");
  private static final Hat CIO = Hat.of("j-lindqvist", "chief-information-officer");
  private static final ChangeId CHANGE = new ChangeId("C-1");

  private final Ports ports =
      new Ports(
          new InMemoryLedgerStore(),
          new InMemoryDocumentStore(),
          new InMemoryTextStore(),
          new InMemoryFiringLog(),
          InstantSource.fixed(NOON),
          new Random(7));
  private final Primum primum = ExampleHouse.open(ports);

  @BeforeEach
  void found() {
    AmendmentHouse.found(primum, NOON);
  }

  private Commitment words(String words) {
    return primum.words().ordinary(words);
  }

  @Test
  void anErasedTextLeavesItsCommitmentAndIsToldAsWithheld() {
    Commitment said = words("we will mute it within a week");
    AmendmentHouse.ready(primum, CHANGE, Digest.of(new byte[0]));
    AmendmentHouse.act(
        primum,
        CHANGE,
        AmendmentHouse.CMIO,
        new RaisingCommand.RaiseObjection(Optional.empty(), said));
    assertThat(newest()).contains("we will mute it within a week");

    done(primum.desks().texts().erase(OFFICER, said.digest(), words("asked for")));

    assertThat(newest()).contains("withheld").doesNotContain("mute");
    assertThat(ports.texts().find(said.digest())).isInstanceOf(KeptText.Erased.class);
    assertThat(primum.view().now().texts().erased()).containsExactly(said.digest());
    assertThat(primum.view().now().change(CHANGE).orElseThrow().remarks().objections())
        .extracting(each -> each.reason())
        .containsExactly(said);
    refused(primum.desks().texts().erase(OFFICER, said.digest(), words("again")), "text-erased");
  }

  private String newest() {
    return primum.reading().change(CHANGE).orElseThrow().record().getFirst().toString();
  }

  @Test
  void aHeldTextIsNotErasedBeforeItIsReleased() {
    Commitment said = words("peer review");
    Digest text = said.digest();
    refused(primum.desks().texts().hold(CIO, text, words("no")), "wrong-hat");
    done(primum.desks().texts().hold(OFFICER, text, words("a subpoena")));
    refused(primum.desks().texts().hold(OFFICER, text, words("twice")), "held-already");
    refused(primum.desks().texts().erase(OFFICER, text, words("asked for")), "legal-hold");
    assertThat(ports.texts().find(text)).isInstanceOf(KeptText.Present.class);
    done(primum.desks().texts().release(OFFICER, text, words("settled")));
    refused(primum.desks().texts().release(OFFICER, text, words("twice")), "not-held");
    done(primum.desks().texts().erase(OFFICER, text, words("asked for")));
    refused(
        primum.desks().texts().hold(OFFICER, Digest.of(new byte[3]), words("what")),
        "text-unknown");
  }

  @Test
  void whatTheHospitalInheritedIsUnreviewedUntilSomebodySaysWhatBecomesOfIt() {
    refused(
        primum.desks().inventory().enter(AmendmentHouse.CMIO, List.of(item("a", "nobody", 9))),
        "unknown-person");
    refused(
        primum.desks().inventory().enter(CIO, List.of(item("a", "a-winter", -1))), "date-passed");
    done(
        primum
            .desks()
            .inventory()
            .enter(CIO, List.of(item("a", "a-winter", 30), item("b", "l-brandt", 60))));
    refused(
        primum.desks().inventory().enter(CIO, List.of(item("a", "a-winter", 30))), "item-known");
    assertThat(primum.view().now().inventory().values())
        .allMatch(each -> each.review().isEmpty())
        .hasSize(2);

    Inherited.Review raised =
        new Inherited.Review(Inherited.Outcome.CHANGE_RAISED, Optional.of(CHANGE));
    refused(primum.desks().inventory().review(AmendmentHouse.CMIO, "a", raised), "change-unknown");
    AmendmentHouse.ready(primum, CHANGE, Digest.of(new byte[0]));
    done(primum.desks().inventory().review(AmendmentHouse.CMIO, "a", raised));
    refused(primum.desks().inventory().review(BOARD, "a", raised), "reviewed-already");
    assertThat(primum.view().now().inventory().values())
        .filteredOn(each -> each.review().isPresent())
        .extracting(Inherited::item)
        .containsExactly("a");
    assertThat(ExampleHouse.open(ports).view().now()).isEqualTo(primum.view().now());
  }

  private static Inherited item(String item, String owner, int days) {
    return new Inherited(
        item,
        new Inherited.What("Sepsis alert of 2019", "cds-alert", "EHR"),
        new PersonId(owner),
        LocalDate.of(2026, 11, 24).plusDays(days),
        Optional.empty());
  }
}
