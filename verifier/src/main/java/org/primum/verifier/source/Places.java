package org.primum.verifier.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Finds the shelf that a person means by a folder name or an address.
public final class Places {
  private Places() {}

  /// The shelf at `place`: a folder, a `file:` address, or an `http(s):` address of this machine.
  /// Empty if there is no such folder.
  ///
  /// @throws NoPlace if the address is of another kind, or of another machine
  public static Optional<Shelf> shelf(String place) {
    if (!place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return folder(path(place));
    }
    URI address = address(place);
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "file" -> folder(path(address));
      case "http", "https" -> Optional.of(new LoopbackSite(loopback(address)));
      default -> throw new NoPlace(refusal(place));
    };
  }

  private static Optional<Shelf> folder(Path path) {
    return Files.isDirectory(path) ? Optional.of(new Folder(path)) : Optional.empty();
  }

  private static Path path(String place) {
    try {
      return Path.of(place);
    } catch (IllegalArgumentException e) {
      throw new NoPlace("`" + place + "` is no folder name: " + e.getMessage());
    }
  }

  private static Path path(URI address) {
    try {
      return Path.of(address);
    } catch (IllegalArgumentException e) {
      throw new NoPlace("`" + address + "` names no folder of this machine");
    }
  }

  private static URI address(String place) {
    try {
      return URI.create(place);
    } catch (IllegalArgumentException e) {
      throw new NoPlace("`" + place + "` is no address: " + e.getMessage());
    }
  }

  private static URI loopback(URI address) {
    String host = String.valueOf(address.getHost());
    boolean here =
        host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    if (!here || address.getQuery() != null || address.getFragment() != null) {
      throw new NoPlace(refusal(address.toString()));
    }
    String text = address.toString();
    return URI.create(text.endsWith("/") ? text : text + "/");
  }

  private static String refusal(String place) {
    return "cannot verify `"
        + place
        + "`: only folders, `file:` and `http(s)://localhost` are read; copy the export here first";
  }
}
