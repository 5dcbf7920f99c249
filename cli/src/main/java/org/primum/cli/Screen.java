package org.primum.cli;

import java.io.PrintStream;
import java.util.List;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// Where a command speaks: results on one stream, progress on the other and only to a person.
///
/// @param out results, UTF-8
/// @param err progress and failures, UTF-8
/// @param watched true where a person watches `err`
public record Screen(PrintStream out, PrintStream err, boolean watched) {
  /// One line of a result.
  public void line(String text) {
    out.println(text);
  }

  /// A result as one line of canonical JSON.
  public void json(Json value) {
    out.println(CanonicalJson.text(value));
  }

  /// Lines up `rows` in columns, the first row as heading; figures to the right.
  public void table(List<List<String>> rows) {
    for (String line : Columns.aligned(rows)) {
      out.println(line);
    }
  }

  /// Says how far a long piece of work is, in the same place each time; silent in scripts.
  public void progress(String sentence) {
    if (watched) {
      err.print("\r\u001b[K" + sentence);
      err.flush();
    }
  }

  /// Wipes the progress.
  public void progressDone() {
    if (watched) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /// Says something that is no result to whoever watches, also in scripts.
  public void say(String sentence) {
    progressDone();
    err.println(sentence);
  }
}
