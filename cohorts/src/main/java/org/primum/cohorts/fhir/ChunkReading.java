package org.primum.cohorts.fhir;

import java.util.ArrayList;
import java.util.List;
import org.primum.cohorts.folder.ByteSink;
import org.primum.cohorts.gathering.MeasuredValue;
import org.primum.cohorts.gathering.Spill;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.FaultList;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;
import tools.jackson.core.JacksonException;

/// What one piece of a file holds: its values parted for the spill, its patients and encounters,
/// its account and its faults.
final class ChunkReading {
  private final SourceMapping mapping;
  private final ResourceReader reader = new ResourceReader();
  private final ByteSink[] parts = new ByteSink[Spill.PARTS];
  private final ImportAccount account = new ImportAccount();
  private final FaultList faults = new FaultList();
  private final List<Encounters.Known> known = new ArrayList<>();
  private final ObservationValues values;

  private ChunkReading(SourceMapping mapping, UnitConversion units) {
    this.mapping = mapping;
    this.values = new ObservationValues(mapping, units, account, this::keep);
  }

  static ChunkReading of(
      String file, LineChunks.Chunk chunk, SourceMapping mapping, UnitConversion units) {
    ChunkReading reading = new ChunkReading(mapping, units);
    reading.read(file, chunk);
    return reading;
  }

  /// The records for part `part`; empty where there are none.
  byte[] part(int part) {
    return parts[part] == null ? new byte[0] : parts[part].take();
  }

  ImportAccount account() {
    return account;
  }

  FaultList faults() {
    return faults;
  }

  List<Encounters.Known> known() {
    return known;
  }

  private void keep(MeasuredValue value) {
    int part = Spill.part(value.whose());
    if (parts[part] == null) {
      parts[part] = new ByteSink();
    }
    value.write(parts[part]);
  }

  private void read(String file, LineChunks.Chunk chunk) {
    byte[] bytes = chunk.bytes();
    int from = 0;
    long line = chunk.firstLine();
    while (from < chunk.length()) {
      int end = from;
      while (end < chunk.length() && bytes[end] != '\n') {
        end++;
      }
      int start = line == 1 ? afterMark(bytes, from, end) : from;
      if (!blank(bytes, start, end)) {
        readLine(file, line, bytes, start, end);
      }
      from = end + 1;
      line++;
    }
  }

  private void readLine(String file, long line, byte[] bytes, int from, int to) {
    RawResource resource;
    try {
      resource = reader.read(bytes, from, to);
    } catch (JacksonException e) {
      int column = Math.max(1, e.getLocation().getColumnNr());
      faults.add(
          file,
          Math.toIntExact(line),
          "the JSON is broken at column " + column + "; each line must be one resource");
      return;
    } catch (ResourceReader.NotAnObject e) {
      faults.add(file, Math.toIntExact(line), "the line is not one JSON object");
      return;
    }
    if (resource.type.isEmpty()) {
      faults.add(file, Math.toIntExact(line), "the object has no `resourceType`");
      return;
    }
    account.count(Entry.READ, resource.type);
    switch (resource.type) {
      case "Observation" -> values.take(resource);
      case "Patient" -> known.add(Encounters.patient(resource));
      case "Encounter" -> known.add(Encounters.encounter(resource, mapping));
      default -> {}
    }
  }

  // Some exports begin with a byte order mark.
  private static int afterMark(byte[] bytes, int from, int to) {
    boolean mark =
        to - from >= 3
            && bytes[from] == (byte) 0xef
            && bytes[from + 1] == (byte) 0xbb
            && bytes[from + 2] == (byte) 0xbf;
    return mark ? from + 3 : from;
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
