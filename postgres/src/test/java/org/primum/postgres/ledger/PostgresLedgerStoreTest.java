package org.primum.postgres.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.primum.ledger.act.Acts;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.MerkleTree;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.LedgerStore;
import org.primum.ledger.store.LedgerStoreConformance;
import org.primum.postgres.Database;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.TestServer;

final class PostgresLedgerStoreTest extends LedgerStoreConformance {
  private final List<Database> opened = new ArrayList<>();

  @Override
  protected LedgerStore emptyStore() {
    return store(TestServer.fresh());
  }

  private PostgresLedgerStore store(DatabaseAddress address) {
    Database database = Database.open(address);
    opened.add(database);
    return new PostgresLedgerStore(database, List.of());
  }

  @AfterEach
  void close() {
    opened.forEach(Database::close);
  }

  @Test
  void keepsTheRootOfTheTreeOverAllEntries() {
    PostgresLedgerStore store = store(TestServer.fresh());
    MerkleTree tree = new MerkleTree();
    for (int seq = 0; seq < 21; seq++) {
      assertThat(store.frontier().root()).isEqualTo(tree.root());
      store.append(Acts.act("roster", seq));
      tree.append(TreeHash.leaf(Acts.act("roster", seq).bytes()));
    }
    assertThat(store.frontier().root()).isEqualTo(tree.root());
  }

  @Test
  void showsASecondProgramWhatTheFirstAppended() {
    DatabaseAddress address = TestServer.fresh();
    store(address).append(Acts.act("roster", 0));
    assertThat(store(address).read(0, 10)).containsExactly(new Entry(0, Acts.act("roster", 0)));
  }

  @Test
  void isNeverRewrittenEvenByTheOwnerOfTheTables() {
    DatabaseAddress address = TestServer.fresh();
    PostgresLedgerStore store = store(address);
    store.append(Acts.act("roster", 0));
    for (String rewriting :
        List.of(
            "update ledger.entry set seq = 7",
            "delete from ledger.entry",
            "truncate ledger.entry")) {
      assertThatThrownBy(() -> TestServer.execute(address, rewriting))
          .rootCause()
          .hasMessageContaining("the ledger is append-only");
    }
    assertThat(store.size()).isEqualTo(1);
  }
}
