package org.primum.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Writes one drawing. Positions across are percentages of its width, positions down are pixels.
final class Svg {
  /// Length of the sides of a stretched plane's own coordinates.
  static final int PLANE = 1000;

  private final StringBuilder text = new StringBuilder(2000);

  private Svg() {}

  /// A drawing with a title and a description of its own.
  static Svg figure(String kind, int height, Caption caption) {
    Svg svg = new Svg();
    svg.opening(kind, height);
    svg.attribute("aria-labelledby", caption.id() + "-title " + caption.id() + "-desc");
    svg.text.append('>');
    svg.text.append("<title id=\"").append(caption.id()).append("-title\">");
    svg.text.append(escaped(caption.title())).append("</title>");
    svg.text.append("<desc id=\"").append(caption.id()).append("-desc\">");
    svg.text.append(escaped(caption.description())).append("</desc>");
    return svg;
  }

  /// A small drawing inside a table or a line of text.
  ///
  /// @param meaning the text alternative, one sentence that carries the figures
  static Svg row(String kind, int height, String meaning) {
    Svg svg = new Svg();
    svg.opening(kind, height);
    svg.attribute("aria-label", meaning);
    svg.text.append('>');
    return svg;
  }

  private void opening(String kind, int height) {
    text.append("<svg");
    attribute("class", kind);
    attribute("role", "img");
    attribute("width", "100%");
    attribute("height", Integer.toString(height));
  }

  Svg line(String kind, double fromX, double fromY, double toX, double toY) {
    text.append("<line");
    attribute("class", kind);
    attribute("x1", percent(fromX));
    attribute("x2", percent(toX));
    attribute("y1", number(fromY));
    attribute("y2", number(toY));
    return closed();
  }

  Svg circle(String kind, double x, double y, double radius) {
    text.append("<circle");
    attribute("class", kind);
    attribute("cx", percent(x));
    attribute("cy", number(y));
    attribute("r", number(radius));
    return closed();
  }

  /// @param radiusX in percent of the width
  Svg ellipse(String kind, double x, double y, double radiusX, double radiusY) {
    text.append("<ellipse");
    attribute("class", kind);
    attribute("cx", percent(x));
    attribute("cy", number(y));
    attribute("rx", percent(radiusX));
    attribute("ry", number(radiusY));
    return closed();
  }

  Svg box(String kind, double x, double y, double width, double height) {
    text.append("<rect");
    attribute("class", kind);
    attribute("x", percent(x));
    attribute("y", number(y));
    attribute("width", percent(width));
    attribute("height", number(height));
    return closed();
  }

  /// @param kind holds `start`, `middle` or `end`: which part of the words stands at `x`
  Svg words(String kind, double x, double y, String words) {
    text.append("<text");
    attribute("class", kind);
    attribute("x", percent(x));
    attribute("y", number(y));
    text.append('>').append(escaped(words)).append("</text>");
    return this;
  }

  /// Opens a plane that is stretched to its place and cuts off what lies outside; in it,
  /// coordinates run from 0 to [#PLANE] both ways.
  Svg plane(double x, double y, double width, double height) {
    text.append("<svg");
    attribute("class", "plane");
    attribute("x", percent(x));
    attribute("y", number(y));
    attribute("width", percent(width));
    attribute("height", number(height));
    attribute("viewBox", "0 0 " + PLANE + " " + PLANE);
    attribute("preserveAspectRatio", "none");
    text.append('>');
    return this;
  }

  /// A path inside a plane; its pen does not stretch.
  Svg path(String kind, String course) {
    text.append("<path");
    attribute("class", kind);
    attribute("vector-effect", "non-scaling-stroke");
    attribute("d", course);
    return closed();
  }

  Svg closePlane() {
    text.append("</svg>");
    return this;
  }

  String close() {
    return text.append("</svg>").toString();
  }

  private Svg closed() {
    text.append("/>");
    return this;
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value + 0.0);
  }

  /// At most two decimals, none of them an idle zero.
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
