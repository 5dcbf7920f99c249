package org.primum.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.app.ExampleHouse.BOARD;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.AmendmentHouse;
import org.primum.app.ExampleHouse;
import org.primum.app.Primum;
import org.primum.app.governing.Acted;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.ledger.act.Entry;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;

/// Two programs over one database, each with its own picture of the present, act at the same moment
/// while others keep writing: there is one winner, and the loser is told why.
class RacingActsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int RACES = 40;
  private static final int WRITERS = 4;
  private static final int PAUSE_MILLIS = 5;

  private final Database database = Database.open(TestServer.fresh());
  private final Primum first = open(1);
  private final Primum second = open(2);
  private Digest text = Digest.of(new byte[0]);

  private Primum open(int seed) {
    return ExampleHouse.open(
        PostgresPorts.over(database, InstantSource.fixed(NOON), new Random(seed)));
  }

  @BeforeEach
  void found() {
    AmendmentHouse.found(first, NOON);
    text = first.documents().put("a charter".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void oneOfTwoSignersWinsAndTheOtherIsToldThatItIsSigned() throws Exception {
    underLoad(
        () -> {
          for (int i = 0; i < RACES; i++) {
            ChangeId change = new ChangeId("C-" + i);
            AmendmentHouse.ready(first, change, text);
            DecisionCommand approval = AmendmentHouse.approval(first, change);
            List<Acted> outcomes =
                race(
                    () -> AmendmentHouse.ask(first, change, BOARD, approval),
                    () -> AmendmentHouse.ask(second, change, AmendmentHouse.SECOND, approval));
            assertThat(outcomes).filteredOn(Acted.Recorded.class::isInstance).hasSize(1);
            assertThat(rules(outcomes)).containsExactly("already-signed");
          }
          return 0;
        });
  }

  @Test
  void signedAgainstWithdrawnEndsInOneOrderAndTheLateSignerIsTold() throws Exception {
    underLoad(
        () -> {
          for (int i = 0; i < RACES; i++) {
            ChangeId change = new ChangeId("C-" + i);
            AmendmentHouse.ready(first, change, text);
            DecisionCommand approval = AmendmentHouse.approval(first, change);
            List<Acted> outcomes =
                race(
                    () -> AmendmentHouse.ask(first, change, BOARD, approval),
                    () ->
                        AmendmentHouse.ask(
                            second,
                            change,
                            AmendmentHouse.CMIO,
                            new RaisingCommand.Withdraw(second.words().ordinary("not now"))));
            Acted withdrawn = outcomes.getLast();
            assertThat(withdrawn).isInstanceOf(Acted.Recorded.class);
            if (outcomes.getFirst() instanceof Acted.Recorded(Entry signed)) {
              assertThat(signed.index()).isLessThan(((Acted.Recorded) withdrawn).entry().index());
            } else {
              assertThat(rules(outcomes)).containsExactly("change-ended");
            }
          }
          return 0;
        });
  }

  @Test
  void oneOfTwoExclusiveGrantsWins() throws Exception {
    underLoad(
        () -> {
          for (int i = 0; i < RACES; i++) {
            String person = "p-" + i;
            ExampleHouse.register(first, person, "P " + i);
            List<Acted> outcomes =
                race(
                    () ->
                        first
                            .desks()
                            .roster()
                            .act(BOARD, ExampleHouse.granting(person, "compliance-officer")),
                    () ->
                        second
                            .desks()
                            .roster()
                            .act(
                                AmendmentHouse.SECOND,
                                ExampleHouse.granting(person, "chief-information-officer")));
            assertThat(outcomes).filteredOn(Acted.Recorded.class::isInstance).hasSize(1);
            assertThat(rules(outcomes)).containsExactly("static-separation-of-duty");
            PersonId id = new PersonId(person);
            assertThat(first.view().now().roster().find(id).orElseThrow().rolesAt(NOON)).hasSize(1);
          }
          return 0;
        });
  }

  private static List<String> rules(List<Acted> outcomes) {
    List<String> rules = new ArrayList<>();
    for (Acted each : outcomes) {
      switch (each) {
        case Acted.Refused(List<Refusal> refusals) ->
            refusals.forEach(refusal -> rules.add(refusal.rule()));
        case Acted.Overtaken(String sentence) -> rules.add("overtaken");
        case Acted.Recorded recorded -> {}
      }
    }
    return rules;
  }

  private static List<Acted> race(Callable<Acted> one, Callable<Acted> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Acted>> racing = new ArrayList<>();
      for (Callable<Acted> each : List.of(one, other)) {
        racing.add(
            threads.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      List<Acted> outcomes = new ArrayList<>();
      for (Future<Acted> each : racing) {
        outcomes.add(each.get());
      }
      return outcomes;
    }
  }

  /// Others object to a change of their own all the while.
  private void underLoad(Callable<Integer> races) throws Exception {
    ChangeId noisy = new ChangeId("noise");
    AmendmentHouse.ready(first, noisy, text);
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> noise = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        Primum primum = i % 2 == 0 ? first : second;
        noise.add(writers.submit(() -> write(primum, noisy, over)));
      }
      try {
        races.call();
      } finally {
        over.set(true);
      }
      for (Future<Integer> each : noise) {
        assertThat(each.get()).as("acts of a writer beside the races").isPositive();
      }
    }
  }

  private static int write(Primum primum, ChangeId noisy, AtomicBoolean over)
      throws InterruptedException {
    int written = 0;
    while (!over.get()) {
      RaisingCommand objection =
          new RaisingCommand.RaiseObjection(Optional.empty(), primum.words().ordinary("noise"));
      Acted acted = AmendmentHouse.ask(primum, noisy, AmendmentHouse.CMIO, objection);
      written += acted instanceof Acted.Recorded ? 1 : 0;
      Thread.sleep(PAUSE_MILLIS);
    }
    return written;
  }
}
