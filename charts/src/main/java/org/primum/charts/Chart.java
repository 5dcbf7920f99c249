package org.primum.charts;

import java.util.List;

/// A drawing with its words and its table. Where every row of the table carries its own drawing,
/// `svg` is empty and the table is the chart.
///
/// @param legend names of the lines with a sample of each as SVG text; may be empty
/// @param svg the drawing, or empty
public record Chart(Caption caption, List<Key> legend, String svg, DataTable table) {
  /// One line of the legend.
  ///
  /// @param sample SVG text
  public record Key(String name, String sample) {}

  public Chart {
    legend = List.copyOf(legend);
  }

  /// All of it as one HTML `figure`; the table is folded away where there is a drawing beside it.
  public String figure() {
    StringBuilder html = new StringBuilder(4000).append("<figure class=\"chart\" id=\"");
    html.append(caption.id()).append("\"><figcaption><strong>");
    html.append(Svg.escaped(caption.title())).append("</strong> <span>");
    html.append(Svg.escaped(caption.description())).append("</span></figcaption>");
    if (!legend.isEmpty()) {
      html.append("<ul class=\"legend\">");
      for (Key key : legend) {
        html.append("<li>").append(key.sample()).append(Svg.escaped(key.name())).append("</li>");
      }
      html.append("</ul>");
    }
    if (svg.isEmpty()) {
      html.append(table.html(""));
    } else {
      html.append(svg).append("<details><summary>The figures as a table</summary>");
      html.append(table.html("")).append("</details>");
    }
    return html.append("</figure>").toString();
  }
}
