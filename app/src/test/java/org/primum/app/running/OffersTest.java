package org.primum.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.cds.hooks.Hook;
import org.primum.cds.hooks.ServiceDescription;

class OffersTest {
  private static Runner.Sight sight(boolean orders, String... codes) {
    return new Runner.Sight(new TreeSet<>(List.of(codes)), orders);
  }

  private static ServiceDescription described(Runner.Sight sight) {
    return Offers.described("alert", "Alert", "Warns.", sight);
  }

  @Test
  void callsWhatLooksAtMeasurementsOnlyWhenARecordIsOpened() {
    assertThat(described(sight(false, "8867-4")))
        .returns(Set.of(Hook.PATIENT_VIEW), ServiceDescription::hooks)
        .satisfies(each -> assertThat(each.prefetch()).containsOnlyKeys("patient", "observations"));
  }

  @Test
  void callsWhatLooksAtOrdersWhileTheyAreWritten() {
    assertThat(described(sight(true)))
        .returns(Set.of(Hook.ORDER_SELECT, Hook.ORDER_SIGN), ServiceDescription::hooks)
        .satisfies(each -> assertThat(each.prefetch()).containsOnlyKeys("patient", "orders"));
  }

  @Test
  void asksForWhatAnyOfTwoVersionsLooksAt() {
    Runner.Sight both = sight(true, "2823-3").and(sight(false, "8867-4"));
    assertThat(described(both).prefetch().get("observations"))
        .contains("http://loinc.org|2823-3", "http://loinc.org|8867-4");
    assertThat(described(both).hooks()).contains(Hook.ORDER_SIGN);
    assertThat(sight(false).nothing()).isTrue();
    assertThat(sight(true).nothing()).isFalse();
  }
}
