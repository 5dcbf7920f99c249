package org.primum.charts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.charts.Caption;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;

class ReportTest {
  private static final DataTable TABLE =
      DataTable.of(
          List.of(DataTable.words("What"), DataTable.figure("How many")),
          List.of(List.of("<alerts>", "12")));

  private static Chart line(String id) {
    return LineChart.of(Measure.count("day"), Measure.plain("sum"))
        .draw(
            new Caption(id, "A sum", "It rises."),
            List.of(new Series("sum", List.of(Series.Point.of(1, 2), Series.Point.of(2, 3)))));
  }

  private static Report of(Report.Piece... pieces) {
    return new Report(
        "A & B", "Lead.", List.of(Report.Section.of("First", pieces)), "made by hand");
  }

  @Test
  void holdsAllItsPiecesInOrderAndEscapesWords() {
    String html =
        of(
                new Report.Words("less < more"),
                new Report.Listing(List.of("one", "two & three")),
                new Report.Tabled("Counts", TABLE),
                new Report.Drawn(line("sum")))
            .html(List.of("p { margin: 0 }"));
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .containsSubsequence(
            "p { margin: 0 }",
            "<title>A &amp; B</title>",
            "<h1>A &amp; B</h1>",
            "Lead.",
            "<h2>First</h2>",
            "<p>less &lt; more</p>",
            "<li>one</li><li>two &amp; three</li>",
            "<caption>Counts</caption>",
            "&lt;alerts&gt;",
            "<figure class=\"chart\" id=\"sum\">",
            "<svg",
            "The figures as a table",
            "<footer>made by hand</footer>");
  }

  @Test
  void needsNothingFromElsewhere() {
    String html = of(new Report.Drawn(line("sum"))).html(List.of());
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "http:", "src=");
  }

  @Test
  void refusesAnEmptyPageTwinChartsAndStylesThatEndTheirElement() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Report("A", "b", List.of(), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Report(" ", "b", List.of(Report.Section.of("c", new Report.Words("d"))), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Report.Drawn(line("sum")), new Report.Drawn(line("sum"))));
    Report fine = of(new Report.Words("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> fine.html(List.of("</style><script>")));
  }
}
