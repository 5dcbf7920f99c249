package org.primum.risk.layers.openpsa;

import java.util.List;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.Sampling;
import org.primum.risk.layers.study.StudyEvaluation;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.SubjectFigures;
import org.primum.risk.layers.study.TreeStudy;

/// Writes models in the Open-PSA format briefly and evaluates them.
final class Mef {
  private static final Sampling SAMPLING = new Sampling(1, 1000, 10_000);

  private Mef() {}

  /// `and(a b or(c d))` as XML; `atleast-2(…)` takes its number from its name, a name alone is an
  /// event, `!` negates the formula behind it.
  static String formula(String brief) {
    StringBuilder xml = new StringBuilder();
    new Brief(brief.replaceAll("\\s+", " ").strip()).formula(xml);
    return xml.toString();
  }

  private static final class Brief {
    private final String text;
    private int at;

    Brief(String text) {
      this.text = text;
    }

    void formula(StringBuilder xml) {
      if (text.charAt(at) == '!') {
        at++;
        xml.append("<not>");
        formula(xml);
        xml.append("</not>");
        return;
      }
      int start = at;
      while (at < text.length() && "() ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      if (at == text.length() || text.charAt(at) != '(') {
        xml.append("<event name=\"").append(word).append("\"/>");
        return;
      }
      at++;
      String element = word.replaceAll("-[0-9]+$", "");
      xml.append('<').append(element);
      if (element.equals("atleast")) {
        xml.append(" min=\"").append(word.substring(8)).append('"');
      }
      xml.append('>');
      while (text.charAt(at) != ')') {
        if (text.charAt(at) == ' ') {
          at++;
        } else {
          formula(xml);
        }
      }
      at++;
      xml.append("</").append(element).append('>');
    }
  }

  static String gate(String name, String brief) {
    return "<define-gate name=\"" + name + "\">" + formula(brief) + "</define-gate>\n";
  }

  static String event(String name, double probability) {
    return event(name, "<float value=\"" + probability + "\"/>");
  }

  static String event(String name, String expression) {
    return "<define-basic-event name=\"" + name + "\">" + expression + "</define-basic-event>\n";
  }

  static String group(String name, String model, String members, double q, double... factors) {
    StringBuilder xml = new StringBuilder();
    xml.append("<define-CCF-group name=\"").append(name).append("\" model=\"").append(model);
    xml.append("\"><members>");
    for (String member : members.split(" ", -1)) {
      xml.append("<basic-event name=\"").append(member).append("\"/>");
    }
    xml.append("</members><distribution><float value=\"").append(q);
    xml.append("\"/></distribution><factors>");
    for (double factor : factors) {
      xml.append("<factor><float value=\"").append(factor).append("\"/></factor>");
    }
    return xml.append("</factors></define-CCF-group>\n").toString();
  }

  static String tree(String... content) {
    return "<define-fault-tree name=\"FT\">\n"
        + String.join("", content)
        + "</define-fault-tree>\n";
  }

  static String model(String... content) {
    return "<?xml version=\"1.0\"?>\n<opsa-mef>\n" + String.join("", content) + "</opsa-mef>\n";
  }

  static TreeStudy read(String xml) {
    return OpenPsaFile.read("model.xml", xml, TreeStudy.YEAR_HOURS);
  }

  static StudyFigures evaluate(String xml) {
    return StudyEvaluation.evaluate(read(xml), SAMPLING);
  }

  static SubjectFigures first(String xml) {
    return evaluate(xml).subjects().getFirst();
  }

  static double probability(String xml) {
    return first(xml).probability();
  }

  static TopEventFigures figures(String xml) {
    return first(xml).figures().orElseThrow();
  }

  static EventImportance importance(TopEventFigures figures, String event) {
    return figures.importance().stream()
        .filter(found -> found.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  static List<Fault> faults(String xml) {
    try {
      read(xml);
      return List.of();
    } catch (MalformedDocument e) {
      return e.faults();
    }
  }
}
