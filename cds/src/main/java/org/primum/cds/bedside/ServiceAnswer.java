package org.primum.cds.bedside;

import java.util.Optional;
import org.primum.cds.firing.Firing;
import org.primum.cds.hooks.HookResponse;
import org.primum.terms.Refusal;

/// How a service answers a call.
public sealed interface ServiceAnswer {
  /// Status 200.
  ///
  /// @param response what to send
  /// @param firing what to keep; empty where nothing was evaluated because it must not run
  record Answered(HookResponse response, Optional<Firing> firing) implements ServiceAnswer {}

  /// Status 412: the data that the service asked for were not sent or cannot be used (CDS Hooks
  /// 2.0.1, *HTTP Status Codes*).
  ///
  /// @param why without patient data
  /// @param firing what to keep: a failed evaluation
  record Unprepared(Refusal why, Firing firing) implements ServiceAnswer {}
}
