package org.primum.server.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Prints page records as HTML, with the templates compiled at build time. Every text is escaped
/// for the place it stands in; only drawings made by our own chart room are printed as they are.
public final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

  /// The page `template` in its shell.
  ///
  /// @param template its path without extension, e.g. `change/page`
  /// @param page the record that the template asks for as `page`
  public String print(String template, Shell shell, Object page) {
    StringOutput output = new StringOutput(32_768);
    engine.render(template + ".jte", Map.of("shell", shell, "page", page), output);
    return output.toString();
  }
}
