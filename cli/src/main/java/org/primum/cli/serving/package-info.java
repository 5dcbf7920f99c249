/// The commands that open the house: serve it, or show it with a fictional hospital. Enters: a data
/// folder or a database's address, a port, a cohort. Leaves: a listening server, or the whole
/// record of the stories in words. Never listens beyond this machine, and never writes outside its
/// data folder and the folder of an export.
@NullMarked
@Room(
    name = "cli-serving",
    mayUse = {
      "terms",
      "roster",
      "charter",
      "ledger",
      "logic",
      "evidence",
      "cohorts",
      "app",
      "postgres",
      "server"
    },
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.serving;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
