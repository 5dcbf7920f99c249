package org.primum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.change.command.RaisingCommand;
import org.primum.change.event.ChangeOption;
import org.primum.charter.ChangeTraits;
import org.primum.server.RunningHouse.Browser;
import org.primum.terms.ChangeId;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.verifier.LedgerVerification;
import org.primum.verifier.Verification;

/// The pages of the real server on a real database, read and filled in as by a browser without
/// scripts.
class PagesTest {
  private static final String CHANGE = "/changes/C-2026-100";
  private static final Pattern DOSSIER = Pattern.compile("value=\"(T1\\|[^\"]+)\"");

  private static RunningHouse house;
  private static PrimumServer server;

  @BeforeAll
  static void start() {
    house = RunningHouse.shared();
    server = house.serve(ServerSettings.demo(0));
    Acted raised =
        house
            .primum()
            .desks()
            .changes()
            .act(
                new ChangeId("C-2026-100"),
                Hat.of("m-castell", "clinical-informaticist"),
                new RaisingCommand.Raise(
                    new KindId("cds-alert"),
                    "Earlier warning of <sepsis>",
                    List.of(new ChangeOption(new OptionId("sirs"), "SIRS ≥ 2")),
                    new ChangeTraits(false, true, true)));
    assertThat(raised).isInstanceOf(Acted.Recorded.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void showsWhoIsNextAndEscapesTheTitle() throws IOException {
    try (Browser browser = new Browser(server.uri())) {
      String page = browser.get(CHANGE).body();
      Files.createDirectories(Path.of("target/preview"));
      for (String name : List.of("changes", "charter", "people", "ledger")) {
        String html = browser.get("/" + name).body();
        assertThat(html).startsWith("<!DOCTYPE html>");
        Files.writeString(Path.of("target/preview/" + name + ".html"), html);
      }
      assertThat(page)
          .contains("<strong>L. Brandt, Compliance officer</strong> determines do-nothing, sirs.")
          .contains("<h1>Earlier warning of &lt;sepsis&gt;</h1>")
          .doesNotContain("<sepsis>");
    }
  }

  @Test
  void refusesTheWrongHatWithASentenceThatNamesTheRule() {
    try (Browser browser = new Browser(server.uri())) {
      browser.wear("j-lindqvist", "chief-information-officer");
      Matcher dossier = DOSSIER.matcher(browser.get(CHANGE).body());
      assertThat(dossier.find()).isTrue();
      HttpResponse<String> page =
          browser.post(
              CHANGE,
              CHANGE + "/acts/sign",
              "ruling=approve&dossier=" + dossier.group(1).replace("|", "%7C"));
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body())
          .contains("role=\"alert\"")
          .contains("J. Lindqvist")
          .contains("T1")
          .contains("chief-medical-officer")
          .contains("[wrong-hat]");
    }
  }

  @Test
  void raisesAChangeAttachesAPartTwiceAndShowsWhatChanged() {
    try (Browser browser = new Browser(server.uri())) {
      browser.wear("m-castell", "clinical-informaticist");
      assertThat(browser.get("/changes").body()).contains("action=\"/changes/acts/raise\"");
      HttpResponse<String> raised =
          browser.post(
              "/changes",
              "/changes/acts/raise",
              "change=C-2026-101&kind=cds-alert&title=Another&options=sirs%3A+SIRS&reach=patients");
      assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
      assertThat(raised.body()).contains("<h1>Another</h1>");
      String acts = "/changes/C-2026-101/acts/";
      for (String text : List.of("one+ward", "two+wards")) {
        browser.post(
            "/changes/C-2026-101", acts + "attach", "part=workflow-plan&option=&text=" + text);
      }
      assertThat(browser.get("/changes/C-2026-101/parts/workflow-plan?from=1&to=2").body())
          .contains("from version 1 to 2")
          .contains("<td>taken out</td><td><code>one ward</code></td>")
          .contains("<td>put in</td><td><code>two wards</code></td>");
      assertThat(browser.get("/changes/C-2026-101/parts/workflow-plan?from=1&to=9").statusCode())
          .isEqualTo(404);
      HttpResponse<String> early =
          browser.post("/changes/C-2026-101", acts + "adjudicate", "owner=");
      assertThat(early.statusCode()).isEqualTo(403);
      assertThat(early.body()).contains("compliance has not determined");
    }
  }

  @Test
  void recordsAnObjectionAndNamesItsEntry() {
    try (Browser browser = new Browser(server.uri())) {
      browser.wear("p-adeyemi", "clinical-committee-member");
      HttpResponse<String> page =
          browser.post(CHANGE, CHANGE + "/acts/object", "reason=We+will+mute+it+in+a+week.");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("It stands in the ledger as entry ")
          .contains("<q>We will mute it in a week.</q>");
    }
  }

  @Test
  void asksForAHatBeforeAnybodyActs() {
    try (Browser browser = new Browser(server.uri())) {
      HttpResponse<String> page = browser.post(CHANGE, CHANGE + "/acts/object", "reason=x");
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains("choose whom to act as");
    }
  }

  @Test
  void saysWhatAFormLacksAndWritesNothing() {
    long before = house.primum().view().now().size();
    try (Browser browser = new Browser(server.uri())) {
      browser.wear("p-adeyemi", "clinical-committee-member");
      HttpResponse<String> page = browser.post(CHANGE, CHANGE + "/acts/object", "reason=+");
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains("The form needs `reason`");
      page = browser.post(CHANGE, CHANGE + "/acts/launch", "reason=x");
      assertThat(page.body()).contains("There is no act `launch`");
    }
    assertThat(house.primum().view().now().size()).isEqualTo(before);
  }

  @Test
  void refusesTheSwitchOutsideADemonstration() {
    ServerSettings plain = new ServerSettings(InetAddress.getLoopbackAddress(), 0, false);
    try (PrimumServer other = house.serve(plain);
        Browser browser = new Browser(other.uri())) {
      assertThat(browser.get("/changes").body()).doesNotContain("Act as");
      HttpResponse<String> refused =
          browser.post("/changes", "/act-as", "hat=r-okoye%7Cchief-medical-officer");
      assertThat(refused.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void showsNoPagesAndNoSwitchOffLoopback() throws IOException {
    ServerSettings everywhere = new ServerSettings(InetAddress.getByName("0.0.0.0"), 0, true);
    try (PrimumServer other = house.serve(everywhere)) {
      assertThat(raw(other.port(), "GET /changes")).startsWith("HTTP/1.1 403");
      assertThat(raw(other.port(), "POST /act-as")).startsWith("HTTP/1.1 403");
      assertThat(raw(other.port(), "GET /health")).startsWith("HTTP/1.1 200");
    }
  }

  private static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String text =
          request
              + " HTTP/1.1\r\nHost: primum.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void servesALedgerThatTheVerifierAccepts() {
    Verification verification =
        LedgerVerification.verify(
            LedgerVerification.Question.about(server.uri() + "/ledger")
                .expecting(house.primum().notary().key().vkey()));
    assertThat(verification).isInstanceOf(Verification.Sound.class);
  }

  @Test
  void showsAnEntryWithItsProof() {
    try (Browser browser = new Browser(server.uri())) {
      String page = browser.get("/ledger/entries/0").body();
      assertThat(page).contains("charter.adopted").contains("Proof of inclusion");
      assertThat(browser.get("/ledger/entries/99999").statusCode()).isEqualTo(404);
    }
  }
}
