package org.primum.postgres.projecting;

import java.time.LocalDate;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.TextActs;
import org.primum.ledger.act.Entry;
import org.primum.postgres.ledger.Projection;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Texts that are held, and the inventory of what was inherited.
final class KeepingProjection implements Projection {
  private final JdbcClient jdbc;

  KeepingProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void fold(Entry entry) {
    for (Json.Obj event : entry.act().events()) {
      if (entry.act().stream().equals(ActTypes.TEXT_STREAM)) {
        text(event, entry.index());
      } else if (entry.act().stream().equals(ActTypes.INVENTORY_STREAM)) {
        item(event, entry.index());
      }
    }
  }

  @Override
  public Optional<Refusal> refusal(String constraint, Entry entry) {
    return Optional.empty();
  }

  private void text(Json.Obj event, long index) {
    String commitment = event.text("commitment");
    switch (TextActs.Deed.of(event.text("event"))) {
      case HELD ->
          jdbc.sql("insert into projection.legal_hold values (?, ?)")
              .params(commitment, index)
              .update();
      case RELEASED ->
          jdbc.sql("delete from projection.legal_hold where commitment = ?")
              .params(commitment)
              .update();
      case ERASED -> {}
    }
  }

  private void item(Json.Obj event, long index) {
    if (event.find("outcome").isPresent()) {
      jdbc.sql("update projection.inherited set outcome = ?, change = ?, entry = ? where item = ?")
          .params(
              Columns.of(
                  event.text("outcome"),
                  event.find("change").map(any -> event.text("change")).orElse(null),
                  index,
                  event.text("item")))
          .update();
      return;
    }
    jdbc.sql("insert into projection.inherited values (?, ?, ?, ?, ?, ?, null, null, ?)")
        .params(
            event.text("item"),
            event.text("title"),
            event.text("kind"),
            event.text("system"),
            event.text("owner"),
            LocalDate.parse(event.text("reviewBy")),
            index)
        .update();
  }
}
