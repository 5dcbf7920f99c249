package org.primum.cohorts.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.cohorts.quality.ImportAccount.Entry;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// An import's account as it is kept in a cohort folder, and its text.
public final class AccountText {
  private static final int LISTED = 20;

  private AccountText() {}

  /// The account kept in `folder`; empty where there is none, or it is no longer readable.
  public static Optional<Json.Obj> of(Path folder) {
    Path file = folder.resolve(ImportAccount.FILE);
    try {
      return Files.exists(file)
              && StrictJson.canonical(Files.readAllBytes(file)) instanceof Json.Obj o
          ? Optional.of(o)
          : Optional.empty();
    } catch (IOException | MalformedJson e) {
      return Optional.empty();
    }
  }

  /// An account for people: every entry with its most frequent members.
  public static List<String> lines(Json.Obj account) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : Entry.values()) {
      if (account.find(entry.key()).isPresent()) {
        add(entry, account.object(entry.key()), lines);
      }
    }
    return lines;
  }

  private static void add(Entry entry, Json.Obj counts, List<String> lines) {
    if (counts.integer("total") == 0) {
      return;
    }
    lines.add("%s: %d".formatted(words(entry), counts.integer("total")));
    List<Json> listed = counts.items("listed");
    for (Json each : listed.subList(0, Math.min(LISTED, listed.size()))) {
      if (each instanceof Json.Obj one) {
        lines.add("  %10d  %s".formatted(one.integer("count"), one.text("what")));
      }
    }
    long further = counts.integer("distinct") - Math.min(LISTED, listed.size());
    if (further > 0) {
      lines.add("  and " + further + " more kinds; `--json` lists them");
    }
  }

  private static String words(Entry entry) {
    return switch (entry) {
      case READ -> "read";
      case TAKEN -> "values taken";
      case PASSED_OVER -> "values passed over";
      case UNMAPPED -> "under codes the mapping does not know";
      case UNIT -> "in units that cannot be converted";
      case CONVERTED -> "values converted";
      case NOTE -> "notes";
    };
  }
}
