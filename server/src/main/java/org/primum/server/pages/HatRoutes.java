package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.primum.app.Primum;
import org.primum.app.governing.Hat;
import org.primum.server.ServerSettings;
import org.primum.server.auth.HatRack;
import org.primum.server.http.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The demonstration's switch of hats.
@RestController
class HatRoutes {
  private final ServerSettings settings;
  private final Primum house;

  HatRoutes(ServerSettings settings, Primum house) {
    this.settings = settings;
    this.house = house;
  }

  @PostMapping("/act-as")
  ResponseEntity<Void> actAs(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String hat,
      @RequestParam(defaultValue = "/changes") String back) {
    if (!settings.actAs()) {
      throw new NotAllowed(
          "Nobody can act as somebody else here: the switch works in a demonstration on loopback"
              + " only.");
    }
    if (hat.isEmpty()) {
      HatRack.takeOff(request);
    } else {
      HatRack.wear(request, known(hat));
    }
    String path = back.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*") ? back : "/changes";
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private Hat known(String value) {
    Hat hat = HatRack.read(value);
    var now = house.ports().clock().instant();
    if (!house.view().now().roster().actingRoles(hat.person(), now).contains(hat.role())) {
      throw new NotAllowed(
          "`" + hat.person() + "` does not hold the role `" + hat.role() + "` today.");
    }
    return hat;
  }
}
