package org.primum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.app.stories.Exchange;
import org.primum.app.stories.Laboratory;
import org.primum.app.stories.StoryPlayer;
import org.primum.app.stories.Told;
import org.primum.change.command.RunningCommand;
import org.primum.change.runtime.Fallback;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.synthetic.SyntheticCohort;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.terms.ChangeId;

/// An EHR calls over HTTP what the sepsis story activated.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceRoutesTest {
  private static final String SERVICE = "/cds-services/sepsis-alert";

  private final RunningHouse house = RunningHouse.shared();
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrimumServer server = house.serve(ServerSettings.demo(0));
  private final List<Told> told = new ArrayList<>();

  @BeforeAll
  void play() throws IOException {
    Path cohort =
        Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stays-").resolve("cohort");
    SyntheticCohort.generate(cohort, 300, 7, made -> {});
    Laboratory laboratory =
        new Laboratory(
            new ReferenceEngine(),
            CohortFolder.open(cohort),
            Optional.empty(),
            7,
            2,
            System::nanoTime);
    new StoryPlayer(house.primum(), laboratory, told::add).play("stories/sepsis.yaml");
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String call() {
    Exchange last = told.getLast().call().orElseThrow();
    return last.request();
  }

  @Test
  void discoveryOffersWhatIsActivated() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(server.uri().resolve("/cds-services")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"id\":\"sepsis-alert\"", "\"hook\":\"patient-view\"", "loinc.org|8867-4");
  }

  @Test
  void anEhrIsAnsweredWithACardAndWithADowntimeNoticeOnceItIsSuspended() throws Exception {
    HttpResponse<String> active = post(SERVICE, "application/json", call());
    assertThat(active.statusCode()).isEqualTo(200);
    assertThat(active.body()).contains("\"summary\":\"Earlier warning of sepsis");

    Acted suspended =
        house
            .primum()
            .desks()
            .changes()
            .act(
                new ChangeId("C-2026-014"),
                Hat.of("r-okoye", "chief-medical-officer"),
                new RunningCommand.Suspend(new Fallback.DowntimeNotice(), Optional.empty()));
    assertThat(suspended).isInstanceOf(Acted.Recorded.class);
    assertThat(post(SERVICE, "application/json", call()).body())
        .contains("switched off: do not rely on its silence");
  }

  @Test
  void whatCannotBeAnsweredIsAProblemWithItsStatus() throws Exception {
    assertThat(post("/cds-services/other", "application/json", call()).statusCode()).isEqualTo(404);
    HttpResponse<String> malformed = post(SERVICE, "application/json", "{}");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.body()).contains("hook-instance-malformed", "patient-malformed");
    assertThat(malformed.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(post(SERVICE, "text/plain", call()).statusCode()).isEqualTo(415);
    String large = " ".repeat(8 << 20) + call();
    assertThat(post(SERVICE, "application/json", large).statusCode()).isEqualTo(413);
  }
}
