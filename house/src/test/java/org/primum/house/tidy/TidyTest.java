package org.primum.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primum.house.Building;
import org.primum.house.Exceptions;
import org.primum.house.Finding;

/// The sources of the product itself.
final class TidyTest {
  private static final Set<String> RULES =
      Set.of("file size", "package size", "method size", "parameters", "name", "import", "sign");

  @Test
  void sourcesAreTidy() {
    assertThat(Exceptions.unaccepted(findings(Building.own()), RULES)).isEmpty();
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
