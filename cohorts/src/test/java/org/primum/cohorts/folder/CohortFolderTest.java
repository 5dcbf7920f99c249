package org.primum.cohorts.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

class CohortFolderTest {
  private static final CohortOutline OUTLINE =
      new CohortOutline(
          "trial",
          "a test",
          false,
          Availability.RECORDED,
          1000,
          List.of(
              new MeasuredCode("HR", "8867-4", "/min"),
              new MeasuredCode("WBC", "6690-2", "10*3/uL")),
          List.of());

  @TempDir Path folder;

  private CohortFolder write(List<Stay> stays) {
    Path out = folder.resolve("cohort");
    try (CohortWriter writer = CohortWriter.create(out, OUTLINE)) {
      stays.forEach(writer::add);
      writer.finish();
    }
    return CohortFolder.open(out);
  }

  private static Stay random(int number, RandomGenerator random) {
    Instant admission = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 4_000_000_000L));
    List<Observation> observations = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      boolean rate = random.nextBoolean();
      Instant effective = admission.plusSeconds(random.nextLong(-90_000, 900_000));
      observations.add(
          new Observation(
              rate ? "8867-4" : "6690-2",
              BigDecimal.valueOf(random.nextLong(-(1L << 58), 1L << 58), random.nextInt(16)),
              rate ? "/min" : "10*3/uL",
              effective,
              random.nextBoolean() ? effective : effective.plusSeconds(random.nextInt(9000))));
    }
    int hours = random.nextInt(1, 400);
    return new Stay(
        "stay-%05d-ä".formatted(number),
        new Timeline(
            new Patient(
                List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN).get(random.nextInt(4)),
                random.nextBoolean()
                    ? Optional.of(LocalDate.ofEpochDay(random.nextInt(-40_000, 20_000)))
                    : Optional.empty()),
            observations),
        admission,
        random.nextInt(1, 50),
        hours,
        random.nextBoolean() ? OptionalInt.of(random.nextInt(hours)) : OptionalInt.empty());
  }

  @Test
  void givesBackWhateverWasWritten() {
    long seed = 20_260_301;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Stay> stays = IntStream.range(0, 300).mapToObj(i -> random(i, random)).toList();
    CohortFolder cohort = write(stays);
    assertThat(IntStream.range(0, 300).mapToObj(cohort::stay)).as("seed " + seed).isEqualTo(stays);
    assertThat(IntStream.range(0, 300).mapToObj(cohort::id))
        .isEqualTo(stays.stream().map(Stay::id).toList());
  }

  @Test
  void keepsStaysInOrderOfTheirIds() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    List<Stay> stays = IntStream.range(0, 9).mapToObj(i -> random(i, random)).toList();
    CohortFolder cohort = write(stays.reversed());
    assertThat(IntStream.range(0, 9).mapToObj(cohort::stay)).isEqualTo(stays);
  }

  @Test
  void refusesOneChangedByteOfTheData() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    write(List.of(random(1, random)));
    Path data = folder.resolve("cohort").resolve("stays.bin");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 1;
    Files.write(data, bytes);
    assertThatThrownBy(() -> CohortFolder.open(folder.resolve("cohort")))
        .isInstanceOf(UnreadableCohort.class)
        .hasMessageContaining("`stays.bin` has digest `")
        .hasMessageContaining("make the cohort again");
  }

  @Test
  void refusesAnotherSpellingOrFormatOfTheManifest() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    write(List.of(random(1, random)));
    Path manifest = folder.resolve("cohort").resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text + "\n");
    assertThatThrownBy(() -> CohortFolder.open(folder.resolve("cohort")))
        .hasMessageContaining("not in canonical form");
    Files.writeString(manifest, text.replace("primum-cohort/2", "primum-cohort/3"));
    assertThatThrownBy(() -> CohortFolder.open(folder.resolve("cohort")))
        .hasMessageContaining("format is `primum-cohort/3`, this program reads `primum-cohort/2`");
  }

  @Test
  void refusesAFolderWithoutManifest() {
    assertThatThrownBy(() -> CohortFolder.open(folder))
        .isInstanceOf(UnreadableCohort.class)
        .hasMessage(
            "cannot read cohort `"
                + folder
                + "`: it has no `manifest.json`; give a folder made by `primum cohort import` or"
                + " `primum cohort generate`");
  }

  @Test
  void refusesWhatTheOutlineDoesNotList() {
    Stay stay =
        new Stay(
            "a",
            new Timeline(
                Patient.unknown(),
                List.of(Observation.immediate("8867-4", BigDecimal.ONE, "{beats}", Instant.EPOCH))),
            Instant.EPOCH,
            1,
            1,
            OptionalInt.empty());
    assertThatThrownBy(() -> write(List.of(stay)))
        .hasMessageContaining("measures `8867-4` in `{beats}`, which the cohort does not list");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAMomentBetweenTicks() {
    Stay stay =
        new Stay(
            "a",
            new Timeline(Patient.unknown(), List.of()),
            Instant.EPOCH.plus(Duration.ofMillis(1)),
            1,
            1,
            OptionalInt.empty());
    assertThatThrownBy(() -> write(List.of(stay))).hasMessageContaining("no multiple");
  }

  @Test
  void refusesTwoStaysOfOneIdAndNoStayAtAll() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    Stay stay = random(1, random);
    assertThatThrownBy(() -> write(List.of(stay, stay))).hasMessageContaining("was added twice");
    assertThatThrownBy(() -> write(List.of())).hasMessageContaining("at least one stay");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sweepsAwayWhatAKilledProcessLeftAndSparesWhoStillWrites() throws IOException {
    Path out = folder.resolve("cohort");
    Path left = folder.resolve(".cohort." + new UUID(1, 2) + ".part");
    Files.createDirectory(left);
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("stays.bin"), "half");
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    try (CohortWriter alive = CohortWriter.create(out, OUTLINE)) {
      assertThat(left).doesNotExist();
      alive.add(random(1, random));
      try (CohortWriter second = CohortWriter.create(out, OUTLINE)) {
        second.add(random(2, random));
      }
      alive.finish();
    }
    assertThat(CohortFolder.open(out).manifest().stays()).isEqualTo(1);
    assertThat(folder).isDirectoryContaining(out::equals);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(out);
    }
  }

  @Test
  void beginsWithItsFormat() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    write(List.of(random(1, random)));
    byte[] bytes = Files.readAllBytes(folder.resolve("cohort").resolve("stays.bin"));
    assertThat(new String(bytes, 0, 16, StandardCharsets.US_ASCII)).isEqualTo("primum-cohort/2\n");
  }
}
