package org.primum.cohorts.fhir;

import java.util.ArrayList;
import java.util.List;

/// The members of one resource that an import looks at, as they were written; empty where absent.
/// Used again for the next resource.
final class RawResource {
  String type = "";
  String id = "";
  String status = "";
  String subject = "";
  String encounter = "";
  String effective = "";
  boolean effectiveWithoutEnd;
  String issued = "";
  String encounterClass = "";
  String periodStart = "";
  String periodEnd = "";
  String gender = "";
  String birthDate = "";
  String race = "";
  final Measured own = new Measured();
  private final List<Measured> pool = new ArrayList<>();
  private int components;

  /// A code with its value: the resource's own or that of a component.
  static final class Measured {
    final List<String> systems = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    String display = "";
    String text = "";
    String otherValue = "";
    boolean quantity;
    String number = "";
    String unit = "";
    String unitCode = "";
    String unitSystem = "";
    String comparator = "";

    void clear() {
      systems.clear();
      codes.clear();
      display = "";
      text = "";
      otherValue = "";
      quantity = false;
      number = "";
      unit = "";
      unitCode = "";
      unitSystem = "";
      comparator = "";
    }
  }

  Measured addComponent() {
    if (components == pool.size()) {
      pool.add(new Measured());
    }
    Measured next = pool.get(components++);
    next.clear();
    return next;
  }

  List<Measured> components() {
    return pool.subList(0, components);
  }

  void clear() {
    type = "";
    id = "";
    status = "";
    subject = "";
    encounter = "";
    effective = "";
    effectiveWithoutEnd = false;
    issued = "";
    encounterClass = "";
    periodStart = "";
    periodEnd = "";
    gender = "";
    birthDate = "";
    race = "";
    own.clear();
    components = 0;
  }
}
