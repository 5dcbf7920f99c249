package org.primum.charts.report;

import java.util.List;

/// Writes a report as HTML.
final class Page {
  private final StringBuilder html = new StringBuilder(40_000);

  Page(List<String> styles) {
    html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<meta http-equiv=\"Content-Security-Policy\" ");
    html.append("content=\"default-src 'none'; style-src 'unsafe-inline'\"><style>");
    for (String style : styles) {
      if (style.contains("</")) {
        throw new IllegalArgumentException("a style sheet must not hold `</`");
      }
      html.append('\n').append(style.strip());
    }
    html.append("\n</style>");
  }

  String of(Report report) {
    html.append("<title>").append(escaped(report.title())).append("</title></head><body><main>");
    html.append("<h1>").append(escaped(report.title())).append("</h1><p class=\"lead\">");
    html.append(escaped(report.lead())).append("</p>");
    for (Report.Section section : report.sections()) {
      html.append("\n<section><h2>").append(escaped(section.heading())).append("</h2>");
      section.pieces().forEach(this::piece);
      html.append("</section>");
    }
    if (!report.foot().isEmpty()) {
      html.append("\n<footer>").append(escaped(report.foot())).append("</footer>");
    }
    return html.append("\n</main></body></html>\n").toString();
  }

  private void piece(Report.Piece piece) {
    html.append('\n');
    switch (piece) {
      case Report.Words words -> html.append("<p>").append(escaped(words.text())).append("</p>");
      case Report.Listing listing -> {
        html.append("<ul>");
        for (String item : listing.items()) {
          html.append("<li>").append(escaped(item)).append("</li>");
        }
        html.append("</ul>");
      }
      case Report.Tabled tabled -> html.append(tabled.table().html(tabled.caption()));
      case Report.Drawn drawn -> html.append(drawn.chart().figure());
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
