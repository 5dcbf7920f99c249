package org.primum.risk.layers.openpsa;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Place;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// Parses XML into located elements with the JDK's parser, shut against the outside: a document
/// type may name its root and nothing else, entities other than the five of XML do not exist,
/// nothing is fetched. Refused as well: nesting deeper than 200, more than 64 Mi characters, more
/// than a million elements.
final class XmlText {
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 1_000_000;

  private XmlText() {}

  /// The root element of `text`.
  ///
  /// @throws MalformedDocument if it is no XML, or more than we read
  static XmlElement parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw refusal(
          new Place(file, 1, 1),
          "too-large",
          "document is " + text.length() + " characters, allowed are " + LARGEST + "; split it");
    }
    Elements elements = new Elements(file);
    try {
      SAXParser parser = shutParser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", elements);
      parser.setProperty("http://xml.org/sax/properties/declaration-handler", elements);
      parser.parse(new InputSource(new StringReader(text)), elements);
    } catch (SAXParseException e) {
      Place place =
          new Place(file, Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
      throw refusal(place, "syntax", "not XML: " + oneLine(e) + "; mend the syntax here");
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw refusal(new Place(file, 1, 1), "syntax", "not XML: " + oneLine(e));
    }
    return elements
        .root()
        .orElseThrow(() -> refusal(new Place(file, 1, 1), "empty", "document is empty"));
  }

  private static SAXParser shutParser() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setXIncludeAware(false);
    factory.setValidating(false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return parser;
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private static MalformedDocument refusal(Place place, String rule, String message) {
    return new MalformedDocument(List.of(new Fault(place, rule, message)));
  }

  /// Builds elements as the parser meets them.
  private static final class Elements extends DefaultHandler2 {
    private final String file;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private @Nullable Locator locator;
    private int count;

    Elements(String file) {
      this.file = file;
    }

    Optional<XmlElement> root() {
      return root;
    }

    private Place place() {
      Locator at = locator;
      return at == null
          ? new Place(file, 1, 1)
          : new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }

    @Override
    public void setDocumentLocator(Locator given) {
      locator = given;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
      if (publicId != null || systemId != null) {
        throw refusal(
            place(),
            "document-type",
            "a document type from outside is not allowed; remove it, or leave `<!DOCTYPE "
                + name
                + ">`");
      }
    }

    @Override
    public void internalEntityDecl(String name, String value) {
      throw declared("entity `" + name + "`");
    }

    @Override
    public void externalEntityDecl(
        String name, @Nullable String publicId, @Nullable String systemId) {
      throw declared("entity `" + name + "`");
    }

    @Override
    public void elementDecl(String name, String model) {
      throw declared("element type `" + name + "`");
    }

    @Override
    public void attributeDecl(
        String element,
        String attribute,
        String type,
        @Nullable String mode,
        @Nullable String value) {
      throw declared("attribute `" + attribute + "`");
    }

    private MalformedDocument declared(String what) {
      return refusal(
          place(),
          "document-type",
          "declaring " + what + " is not allowed; remove the declaration");
    }

    @Override
    public InputSource resolveEntity(
        @Nullable String name,
        @Nullable String publicId,
        @Nullable String baseUri,
        @Nullable String systemId) {
      throw declared("something outside");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) {
      count++;
      if (open.size() >= DEEPEST || count > MOST_ELEMENTS) {
        throw refusal(
            place(),
            "too-deep",
            "nesting beyond "
                + DEEPEST
                + ", or more than "
                + MOST_ELEMENTS
                + " elements; split it");
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < given.getLength(); i++) {
        attributes.put(given.getQName(i), given.getValue(i));
      }
      XmlElement element = new XmlElement(name, attributes, new ArrayList<>(), place());
      if (open.isEmpty()) {
        root = Optional.of(element);
      } else {
        open.getLast().children().add(element);
      }
      open.addLast(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      open.removeLast();
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
