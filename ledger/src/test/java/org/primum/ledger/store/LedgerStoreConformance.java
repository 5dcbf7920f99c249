package org.primum.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Acts;
import org.primum.ledger.act.Entry;

/// What every [LedgerStore] must do, whatever its medium. A subclass hands in an empty store.
public abstract class LedgerStoreConformance {
  /// A store without entries; called once per test.
  protected abstract LedgerStore emptyStore();

  @Test
  void givesTheFirstActIndexZero() {
    LedgerStore store = emptyStore();
    Act act = Acts.act("roster", 0);

    assertThat(store.size()).isZero();
    assertThat(store.append(act)).isEqualTo(new Append.Appended(new Entry(0, act)));
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void numbersEntriesDenselyAcrossStreams() {
    LedgerStore store = emptyStore();
    assertThat(index(store.append(Acts.act("roster", 0)))).isZero();
    assertThat(index(store.append(Acts.act("change/C-1", 0)))).isEqualTo(1);
    assertThat(index(store.append(Acts.act("roster", 1)))).isEqualTo(2);
    assertThat(index(store.append(Acts.act("change/C-1", 1)))).isEqualTo(3);
  }

  @Test
  void givesBackTheVeryBytesAppended() {
    LedgerStore store = emptyStore();
    List<Act> acts =
        List.of(
            Acts.saying("roster", 0, "quotes \" and \\ and \n and \u0001 and \u007f and /"),
            Acts.saying("roster", 1, "Ğ ı İ ß é ∆ \uD83C\uDFE5 \u2028 \uFEFF"),
            Acts.saying("roster", 2, "x".repeat(Act.LARGEST_BYTES - Acts.overhead("roster", 2))));
    acts.forEach(store::append);

    assertThat(acts.get(2).bytes()).hasSize(Act.LARGEST_BYTES);
    List<Entry> read = store.read(0, 10);
    assertThat(read).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(read.get(i).bytes()).isEqualTo(acts.get(i).bytes());
    }
  }

  @Test
  void refusesAPlaceThatIsTaken() {
    LedgerStore store = emptyStore();
    store.append(Acts.act("roster", 0));
    store.append(Acts.act("roster", 1));

    assertThat(store.append(Acts.saying("roster", 1, "again")))
        .isEqualTo(new Append.Stale("roster", 1, 2));
    assertThat(store.append(Acts.saying("roster", 0, "again")))
        .isEqualTo(new Append.Stale("roster", 0, 2));
    assertThat(store.size()).isEqualTo(2);
    assertThat(store.stream("roster").get(1).act()).isEqualTo(Acts.act("roster", 1));
  }

  @Test
  void refusesAPlaceBeyondTheNext() {
    LedgerStore store = emptyStore();
    assertThat(store.append(Acts.act("roster", 1))).isEqualTo(new Append.Stale("roster", 1, 0));
    store.append(Acts.act("roster", 0));
    assertThat(store.append(Acts.act("roster", 2))).isEqualTo(new Append.Stale("roster", 2, 1));
    assertThat(store.append(Acts.act("change/C-1", 1)))
        .isEqualTo(new Append.Stale("change/C-1", 1, 0));
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void readsAWindowInOrder() {
    LedgerStore store = emptyStore();
    for (int i = 0; i < 7; i++) {
      store.append(Acts.act("roster", i));
    }
    assertThat(indices(store.read(0, 3))).containsExactly(0L, 1L, 2L);
    assertThat(indices(store.read(3, 3))).containsExactly(3L, 4L, 5L);
    assertThat(indices(store.read(6, 3))).containsExactly(6L);
    assertThat(store.read(7, 3)).isEmpty();
    assertThat(store.read(1_000, 3)).isEmpty();
    assertThat(store.read(0, Integer.MAX_VALUE)).hasSize(7);
  }

  @Test
  void refusesAWindowThatCannotBe() {
    LedgerStore store = emptyStore();
    assertThatThrownBy(() -> store.read(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.read(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsStreamsApartEvenWhereOneNameBeginsTheOther() {
    LedgerStore store = emptyStore();
    store.append(Acts.act("change/C-1", 0));
    store.append(Acts.act("change/C-10", 0));
    store.append(Acts.act("change/c-1", 0));
    store.append(Acts.act("change/C-1", 1));
    store.append(Acts.act("change/C_1", 0));

    assertThat(indices(store.stream("change/C-1"))).containsExactly(0L, 3L);
    assertThat(indices(store.stream("change/C-10"))).containsExactly(1L);
    assertThat(store.stream("change/C-%")).isEmpty();
    assertThat(store.stream("change")).isEmpty();
  }

  @Test
  void keepsWhatAReaderHoldsUnchanged() {
    LedgerStore store = emptyStore();
    store.append(Acts.act("roster", 0));
    List<Entry> before = store.read(0, 10);
    List<Entry> stream = store.stream("roster");
    store.append(Acts.act("roster", 1));
    assertThat(before).hasSize(1);
    assertThat(stream).hasSize(1);
  }

  @Test
  void letsExactlyOneOfManyRacersTakeAPlace() throws Exception {
    LedgerStore store = emptyStore();
    int racers = 8;
    for (long place = 0; place < 5; place++) {
      long seq = place;
      List<Append> outcomes =
          race(
              IntStream.range(0, racers)
                  .mapToObj(
                      i ->
                          (Callable<Append>)
                              () -> store.append(Acts.saying("roster", seq, "racer " + i)))
                  .toList());
      assertThat(outcomes).filteredOn(Append.Appended.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(each -> !(each instanceof Append.Appended))
          .containsOnly(new Append.Stale("roster", seq, seq + 1));
    }
    assertThat(store.size()).isEqualTo(5);
  }

  @Test
  void numbersDenselyWhenManyStreamsGrowAtOnce() throws Exception {
    LedgerStore store = emptyStore();
    int writers = 6;
    int each = 10;
    race(
        IntStream.range(0, writers)
            .mapToObj(
                writer ->
                    (Callable<Boolean>)
                        () -> {
                          for (int seq = 0; seq < each; seq++) {
                            Append append = store.append(Acts.act("change/C-" + writer, seq));
                            assertThat(append).isInstanceOf(Append.Appended.class);
                          }
                          return true;
                        })
            .toList());
    assertThat(indices(store.read(0, 1_000)))
        .containsExactlyElementsOf(LongStream.range(0, (long) writers * each).boxed().toList());
    for (int writer = 0; writer < writers; writer++) {
      assertThat(store.stream("change/C-" + writer).stream().map(entry -> entry.act().seq()))
          .containsExactlyElementsOf(LongStream.range(0, each).boxed().toList());
    }
  }

  @Test
  void neverShowsAnIndexBeforeThoseBelowIt() throws Exception {
    LedgerStore store = emptyStore();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int writer = 0; writer < 3; writer++) {
      String stream = "change/C-" + writer;
      work.add(
          () -> {
            for (int seq = 0; seq < 20; seq++) {
              store.append(Acts.act(stream, seq));
            }
            return true;
          });
    }
    work.add(
        () -> {
          while (store.size() < 60) {
            List<Long> seen = indices(store.read(0, 1_000));
            assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, seen.size()).boxed().toList());
          }
          return true;
        });
    race(work);
    assertThat(store.size()).isEqualTo(60);
  }

  private static <T> List<T> race(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(outcome(future));
      }
      return results;
    }
  }

  private static <T> T outcome(Future<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a racing thread failed", e.getCause());
    }
  }

  private static long index(Append append) {
    assertThat(append).isInstanceOf(Append.Appended.class);
    return ((Append.Appended) append).entry().index();
  }

  private static List<Long> indices(List<Entry> entries) {
    return entries.stream().map(Entry::index).toList();
  }
}
