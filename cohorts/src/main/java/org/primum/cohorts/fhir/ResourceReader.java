package org.primum.cohorts.fhir;

import org.primum.cohorts.fhir.RawResource.Measured;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads one line of FHIR JSON member by member, without a tree and without a class for every type.
/// The type may stand anywhere in the resource, so members of all types that matter are taken.
final class ResourceReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final RawResource resource = new RawResource();

  /// Reads `bytes` from `from` up to `to`. What is returned is overwritten by the next call.
  ///
  /// @throws JacksonException if it is no JSON object
  RawResource read(byte[] bytes, int from, int to) {
    resource.clear();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new NotAnObject();
      }
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = in.currentName();
        in.nextToken();
        member(name, in);
      }
      if (in.nextToken() != null) {
        throw new NotAnObject();
      }
    }
    return resource;
  }

  /// A line holds something else than one JSON object.
  static final class NotAnObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnObject() {
      super("it is not one JSON object");
    }
  }

  private void member(String name, JsonParser in) {
    switch (name) {
      case "resourceType" -> resource.type = text(in);
      case "id" -> resource.id = text(in);
      case "status" -> resource.status = text(in);
      case "subject" -> resource.subject = reference(in);
      case "encounter" -> resource.encounter = reference(in);
      case "effectiveDateTime", "effectiveInstant" -> resource.effective = text(in);
      case "effectivePeriod" -> effectivePeriod(in);
      case "issued" -> resource.issued = text(in);
      case "class" -> resource.encounterClass = coding(in);
      case "period" -> period(in);
      case "gender" -> resource.gender = text(in);
      case "birthDate" -> resource.birthDate = text(in);
      case "component" -> components(in);
      case "extension" -> extensions(in);
      default -> measured(resource.own, name, in);
    }
  }

  private void measured(Measured into, String name, JsonParser in) {
    switch (name) {
      case "code" -> concept(into, in);
      case "valueQuantity" -> quantity(into, in);
      default -> {
        if (name.startsWith("value")) {
          into.otherValue = name;
        }
        in.skipChildren();
      }
    }
  }

  private static final String RACE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race";

  private void extensions(JsonParser in) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      Extension found = extension(in);
      if (found.url.equals(RACE)) {
        resource.race = found.text;
      }
    }
  }

  private record Extension(String url, String text) {}

  // The text of US Core's race is a string within the extension called `text`.
  private static Extension extension(JsonParser in) {
    String url = "";
    String text = "";
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return new Extension(url, text);
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals("url")) {
        url = text(in);
      } else if (name.equals("valueString")) {
        text = text(in);
      } else if (name.equals("extension") && in.currentToken() == JsonToken.START_ARRAY) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Extension inner = extension(in);
          text = inner.url.equals("text") ? inner.text : text;
        }
      } else {
        in.skipChildren();
      }
    }
    return new Extension(url, text);
  }

  private void components(JsonParser in) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_OBJECT) {
        Measured component = resource.addComponent();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          in.nextToken();
          measured(component, name, in);
        }
      } else {
        in.skipChildren();
      }
    }
  }

  private static void concept(Measured into, JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals("coding") && in.currentToken() == JsonToken.START_ARRAY) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
          codingOf(into, in);
        }
      } else if (name.equals("text")) {
        into.text = text(in);
      } else {
        in.skipChildren();
      }
    }
  }

  private static void codingOf(Measured into, JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    String system = "";
    String code = "";
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "system" -> system = text(in);
        case "code" -> code = text(in);
        case "display" -> into.display = text(in);
        default -> in.skipChildren();
      }
    }
    into.systems.add(system);
    into.codes.add(code);
  }

  private static void quantity(Measured into, JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    into.quantity = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "value" -> into.number = text(in);
        case "unit" -> into.unit = text(in);
        case "code" -> into.unitCode = text(in);
        case "system" -> into.unitSystem = text(in);
        case "comparator" -> into.comparator = text(in);
        default -> in.skipChildren();
      }
    }
  }

  private void effectivePeriod(JsonParser in) {
    String start = resource.periodStart;
    String end = resource.periodEnd;
    period(in);
    resource.effective = resource.periodEnd;
    resource.effectiveWithoutEnd = resource.periodEnd.isEmpty();
    resource.periodStart = start;
    resource.periodEnd = end;
  }

  private void period(JsonParser in) {
    resource.periodStart = "";
    resource.periodEnd = "";
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "start" -> resource.periodStart = text(in);
        case "end" -> resource.periodEnd = text(in);
        default -> in.skipChildren();
      }
    }
  }

  private static String coding(JsonParser in) {
    return memberOf(in, "code");
  }

  // `Patient/1`, `https://a.example/fhir/Patient/1/_history/2` and `urn:uuid:1` all name `1`.
  private static String reference(JsonParser in) {
    String reference = memberOf(in, "reference");
    int history = reference.indexOf("/_history/");
    String plain = history < 0 ? reference : reference.substring(0, history);
    int slash = plain.lastIndexOf('/');
    return plain.startsWith("urn:uuid:") ? plain.substring(9) : plain.substring(slash + 1);
  }

  private static String memberOf(JsonParser in, String wanted) {
    String found = "";
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return found;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      boolean it = in.currentName().equals(wanted);
      in.nextToken();
      if (it) {
        found = text(in);
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  // A member of another shape than FHIR says counts as absent.
  private static String text(JsonParser in) {
    if (in.currentToken().isScalarValue() && in.currentToken() != JsonToken.VALUE_NULL) {
      return in.getString();
    }
    in.skipChildren();
    return "";
  }
}
