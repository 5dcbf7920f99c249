package org.primum.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// One PostgreSQL data folder and the server over it.
///
/// @param home holds the data folder `data` and the log `postgres.log`
record Cluster(Path home, Programs programs, Account account) {
  /// The superuser made by initialisation.
  static final String SUPERUSER = "steward";

  // Settings that make an acknowledged commit survive a crash (PostgreSQL manual, "Reliability").
  private static final String DURABLE =
      "-c fsync=on -c synchronous_commit=on -c full_page_writes=on";
  private static final String LOOPBACK_ONLY =
      "-c listen_addresses=127.0.0.1 -c unix_socket_directories=''";

  Path data() {
    return home.resolve("data");
  }

  private Path log() {
    return home.resolve("postgres.log");
  }

  boolean initialised() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /// Creates the data folder: made beside its place and moved there whole.
  void initialise(Credentials credentials) throws IOException {
    Path part = home.resolve("initialising");
    Folders.delete(part);
    Files.createDirectory(part);
    Path password = Credentials.secret(home.resolve("password.part"));
    Files.writeString(
        password, credentials.superuser(), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    try {
      account.own(part);
      account.own(password);
      require(
          "initialise",
          run(
              "initdb",
              "--pgdata=" + part,
              "--username=" + SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Ends a server that outlived the program that started it, and clears away the mark of one that
  /// was killed. The caller holds the lock of [#home], so no living program needs that server.
  void clearAway() throws IOException {
    Path mark = data().resolve("postmaster.pid");
    if (!Files.exists(mark)) {
      return;
    }
    if (servesThisFolder(mark)) {
      Shell.Outcome gentle = stop("fast");
      if (!gentle.succeeded()) {
        require("stop the orphaned", stop("immediate"));
      }
    } else {
      Files.deleteIfExists(mark);
    }
  }

  // The number in the mark may meanwhile name another process; the server works in its folder.
  private boolean servesThisFolder(Path mark) throws IOException {
    Optional<ProcessHandle> process = process(mark).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    Path worksIn = Path.of("/proc", Long.toString(process.get().pid()), "cwd");
    if (Files.isSymbolicLink(worksIn)) {
      return Files.exists(worksIn) && Files.isSameFile(worksIn, data());
    }
    return process.get().info().command().map(each -> each.endsWith("postgres")).orElse(true);
  }

  private static Optional<ProcessHandle> process(Path mark) throws IOException {
    List<String> lines = Files.readAllLines(mark, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  /// Starts the server and waits until it accepts connections.
  ///
  /// @return the loopback port it listens on
  int start() throws IOException {
    if (!Files.exists(log())) {
      Credentials.secret(log());
    }
    account.own(log());
    account.own(data());
    int port = freePort();
    require(
        "start",
        run(
            "pg_ctl",
            "start",
            "--pgdata=" + data(),
            "--wait",
            "--timeout=60",
            "--silent",
            "--log=" + log(),
            "--options=-p " + port + " " + LOOPBACK_ONLY + " " + DURABLE));
    return port;
  }

  /// Stops the server: `fast` rolls back what is open and writes a checkpoint.
  Shell.Outcome stop(String mode) {
    return run(
        "pg_ctl",
        "stop",
        "--pgdata=" + data(),
        "--wait",
        "--timeout=60",
        "--silent",
        "--mode=" + mode);
  }

  private Shell.Outcome run(String program, String... arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(programs.program(program).toString());
    command.addAll(List.of(arguments));
    return Shell.run(home, account.prefix(), command);
  }

  private void require(String verb, Shell.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new DatabaseNotStarted(
          "cannot "
              + verb
              + " PostgreSQL in `"
              + home
              + "`: exit code "
              + outcome.exit()
              + ", `"
              + outcome.output().replace('\n', ' ')
              + "`; see `"
              + log()
              + "`",
          null);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
