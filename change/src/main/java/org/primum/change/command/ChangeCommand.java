package org.primum.change.command;

/// Something asked of a change. Accepted, it becomes one act.
public sealed interface ChangeCommand
    permits RaisingCommand, GateCommand, DecisionCommand, RunningCommand {}
