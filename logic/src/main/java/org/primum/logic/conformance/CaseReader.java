package org.primum.logic.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads test files of the published format.
public final class CaseReader {
  private CaseReader() {}

  /// The tests of one file, in its order.
  ///
  /// @param file name to report under
  /// @throws IllegalArgumentException if the bytes are no XML, or XML with a document type
  public static List<ConformanceCase> read(String file, byte[] xml) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Element test : elements(parse(file, xml).getDocumentElement(), "test")) {
      Element expression = elements(test, "expression").getFirst();
      boolean error =
          !expression.getAttribute("invalid").isEmpty()
              && !expression.getAttribute("invalid").equals("false");
      Optional<String> output =
          elements(test, "output").stream().map(Element::getTextContent).findFirst();
      if (output.isEmpty() && !error) {
        output = Optional.of("null");
      }
      cases.add(
          new ConformanceCase(
              file,
              ((Element) test.getParentNode()).getAttribute("name"),
              test.getAttribute("name"),
              expression.getTextContent().strip(),
              error ? Optional.empty() : output.map(String::strip)));
    }
    return cases;
  }

  private static List<Element> elements(Element within, String name) {
    NodeList nodes = within.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document parse(String file, byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException(
          "cannot read `" + file + "`: it is no XML of the CQL test format; see testSchema.xsd", e);
    }
  }
}
