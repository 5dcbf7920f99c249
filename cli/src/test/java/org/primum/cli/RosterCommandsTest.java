package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hospital founded from the command line: its charter, its people, their licences.
class RosterCommandsTest {
  private static final String BOARD = "b-quist:board";
  private static final String HEAD = "person,name,roles,npi,profession,source,verified,expires\n";

  @TempDir private Path folder = Path.of("");

  private Ran house(String... arguments) {
    List<String> all = new ArrayList<>();
    Collections.addAll(all, arguments);
    Collections.addAll(all, "--embedded", "--data", folder.resolve("data").toString());
    return Ran.primum(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void foundsAHouseAndKeepsItsRoster() throws IOException {
    assertThat(house("roster", "list")).returns(4, Ran::exit);
    adopt();
    people();
    due();
    roles();
  }

  private void adopt() {
    String charter = charter();
    assertThat(house("charter", "adopt", charter, "--as", BOARD))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("give `--name` to found the house"));
    assertThat(house("charter", "adopt", charter, "--as", BOARD, "--name", "B. Quist"))
        .returns(0, Ran::exit)
        .satisfies(ran -> assertThat(ran.out()).contains("Adopted charter `2026.2`"));
    assertThat(house("charter", "adopt", charter, "--as", BOARD, "--name", "B. Quist"))
        .returns(5, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("is in force; it is amended by a change"));
  }

  private void people() throws IOException {
    String wrong =
        file(
            "wrong.csv",
            HEAD
                + "r-okoye,Dr R. Okoye,chief-medical-officer,1234567890,physician,state board,P-20D,P580D\n"
                + "j-l,J. L.,chief-information-officer;compliance-officer,,,,,\n");
    assertThat(house("roster", "import", wrong, "--as", BOARD))
        .returns(2, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.err())
                    .contains("wrong.csv:2:4: ", "wrong check digit")
                    .contains("wrong.csv:3:3: ", "nobody may hold both"));
    String right =
        file(
            "people.csv",
            HEAD
                + "b-quist,B. Quist,board,,,,,\n"
                + "r-okoye,Dr R. Okoye,chief-medical-officer,1234567893,physician,state board,P-20D,P580D\n"
                + "e-maron,Dr E. Maron,chief-medical-information-officer,,physician,state board,P-400D,P-1D\n");
    assertThat(house("roster", "import", right, "--as", BOARD, "--dry-run").out())
        .contains("Would enter 3 people, 2 licences, 3 roles");
    assertThat(house("roster", "import", right, "--as", BOARD))
        .returns(0, Ran::exit)
        .satisfies(ran -> assertThat(ran.out()).contains("Entered 3 people, 2 licences, 3 roles"));
    assertThat(house("roster", "import", right, "--as", BOARD).out())
        .contains("Entered 0 people, 0 licences, 0 roles; everything else was on file.");
    assertThat(house("roster", "list").out())
        .contains("r-okoye", "chief-medical-officer", "physician expired on");
    assertThat(house("roster", "list", "--json").out())
        .startsWith("{\"people\":[{\"licences\":[],\"name\":\"B. Quist\",\"person\":\"b-quist\"");
    assertThat(house("roster", "show", "r-okoye").out())
        .contains("Dr R. Okoye (r-okoye)", "Chief Medical Officer from 2");
    assertThat(house("roster", "show", "nobody"))
        .returns(4, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("`nobody` is not on the roster"));
  }

  private void due() {
    Ran due = house("roster", "due");
    assertThat(due.exit()).as("a role is blocked").isEqualTo(3);
    assertThat(due.out())
        .contains("The clinical-licence of Dr E. Maron as physician expired on")
        .contains("nothing can be signed as `chief-medical-information-officer`")
        .doesNotContain("Okoye");
    assertThat(house("roster", "due", "--within", "P2Y", "--json").out())
        .contains("\"matter\":\"lapsed\"", "\"matter\":\"ends\"", "\"matter\":\"verification\"");
    assertThat(house("roster", "due", "--within", "P0D")).returns(2, Ran::exit);
  }

  private void roles() {
    assertThat(house("roster", "grant", "r-okoye", "chief-information-officer", "--as", BOARD))
        .returns(5, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("nobody may hold both"));
    assertThat(house("roster", "grant", "r-okoye", "board", "--as", "r-okoye:board"))
        .returns(5, Ran::exit);
    assertThat(
            house("roster", "end", "e-maron", "chief-medical-information-officer", "--as", BOARD))
        .returns(0, Ran::exit);
    assertThat(house("roster", "due")).returns(0, Ran::exit);
    assertThat(house("roster", "grant", "e-maron", "No Role", "--as", BOARD)).returns(2, Ran::exit);
  }

  private static String charter() {
    Path up = Path.of("").toAbsolutePath();
    while (!Files.exists(up.resolve("mvnw"))) {
      up = Objects.requireNonNull(up.getParent());
    }
    return up.resolve("examples/charters/example-health.yaml").toString();
  }
}
