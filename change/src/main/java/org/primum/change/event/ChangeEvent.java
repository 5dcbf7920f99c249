package org.primum.change.event;

/// Something that happened to a change. One accepted command gives one act with one or more events.
public sealed interface ChangeEvent permits RaisingEvent, GateEvent, DecisionEvent, RunningEvent {}
