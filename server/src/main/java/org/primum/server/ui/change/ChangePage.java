package org.primum.server.ui.change;

import java.util.List;

/// One change, from raised to retired, on one page.
///
/// @param title the change's title
/// @param subtitle its number, kind, who raised it and when, and the charter it is under
/// @param next the dark strip
/// @param attention what deserves a second look
/// @param voided signatures that fell because a part changed
/// @param doors compliance, safety and usability, in that order
/// @param options every option with its expected harm
/// @param matrix who decides
/// @param forms what the hat worn may try
/// @param replays what the replays of the options counted
/// @param runs what this change has running, inside Primum or outside
/// @param record what was done, newest first
/// @param anchor one sentence on the time zone and the checkpoint
public record ChangePage(
    String title,
    String subtitle,
    Next next,
    List<String> attention,
    List<Voided> voided,
    List<Door> doors,
    OptionTable options,
    Matrix matrix,
    List<ActForm> forms,
    List<Replay> replays,
    List<Run> runs,
    List<RecordLine> record,
    String anchor) {
  public ChangePage {
    attention = List.copyOf(attention);
    voided = List.copyOf(voided);
    doors = List.copyOf(doors);
    forms = List.copyOf(forms);
    replays = List.copyOf(replays);
    runs = List.copyOf(runs);
    record = List.copyOf(record);
  }

  /// Who or what is next, in one sentence of two halves.
  ///
  /// @param lead who, set in bold
  /// @param rest what, and whether anything is blocked
  /// @param blocked true where nobody can go on until something else happens
  public record Next(String lead, String rest, boolean blocked) {}

  /// What the replay of an option's logic counted.
  ///
  /// @param option its letter and title
  /// @param report the first digits of the report's SHA-256
  /// @param href where the report is
  public record Replay(
      String option,
      String stays,
      String hours,
      String alerts,
      String sensitivity,
      String ppv,
      String report,
      String href) {}

  /// A signature that fell.
  ///
  /// @param href where what changed is shown
  public record Voided(String sentence, String href) {}

  /// Something this change has running.
  ///
  /// @param ends when it ends by itself; empty where it does not
  /// @param found what production was last found to be, in words
  /// @param drifted true where that is not what was approved
  public record Run(
      String artifact,
      String place,
      String mode,
      String approved,
      String found,
      boolean drifted,
      String since,
      String ends,
      long entry,
      String firings) {}
}
