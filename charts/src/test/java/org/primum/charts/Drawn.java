package org.primum.charts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Reads a drawing or a figure back as XML, which also proves that it is well-formed.
final class Drawn {
  private Drawn() {}

  static Element xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + text, e);
    }
  }

  /// Elements of a name whose class holds a word.
  static List<Element> all(Element within, String name, String kind) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      Element element = (Element) nodes.item(at);
      if (List.of(element.getAttribute("class").split(" ")).contains(kind)) {
        found.add(element);
      }
    }
    return found;
  }

  static double percent(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return Double.parseDouble(value.substring(0, value.length() - 1));
  }
}
