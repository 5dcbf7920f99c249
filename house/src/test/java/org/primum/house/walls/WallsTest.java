package org.primum.house.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.primum.house.Building;
import org.primum.house.Exceptions;

/// The walls of the product itself.
final class WallsTest {
  private static Building building;
  private static Rooms rooms;

  @BeforeAll
  static void importEverything() {
    building = Building.own();
    rooms = Rooms.of(building);
  }

  @Test
  void everyPackageCarriesASign() {
    assertThat(rooms.findings()).isEmpty();
    assertThat(rooms.signs()).containsKey("org.primum.terms");
  }

  @Test
  void noClassReachesPastItsWall() {
    assertThat(WallRule.findings(rooms)).isEmpty();
  }

  @Test
  void pureRoomsHaveNoHiddenInputs() {
    assertThat(Exceptions.unaccepted(PurityRule.findings(rooms), Set.of("pure"))).isEmpty();
  }

  @Test
  void arrowsBetweenModulesPointOneWay() {
    assertThat(ArrowRule.findings(building, rooms)).isEmpty();
  }
}
