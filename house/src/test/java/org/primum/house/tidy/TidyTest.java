package org.primum.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.house.Building;
import org.primum.house.Finding;

/// The sources of the product itself.
final class TidyTest {
  @Test
  void sourcesAreTidy() {
    List<Finding> all = findings(Building.own());
    assertThat(all.stream().filter(f -> !Exceptions.all().containsKey(Exceptions.key(f))))
        .isEmpty();
    assertThat(all.stream().map(Exceptions::key)).containsAll(Exceptions.all().keySet());
  }

  static List<Finding> findings(Building building) {
    List<JavaSource> sources = JavaSource.of(building);
    List<Finding> all = new ArrayList<>();
    all.addAll(SizeRule.findings(sources));
    all.addAll(NameRule.findings(sources));
    all.addAll(SignRule.findings(sources));
    all.addAll(WordRule.findings(building));
    return all;
  }
}
