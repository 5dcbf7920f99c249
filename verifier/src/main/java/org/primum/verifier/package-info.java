/// The auditor's second opinion on a ledger: a program of its own, on the JDK alone, that shares no
/// line with the program that wrote the ledger. Enters: a folder or loopback address that holds an
/// export, perhaps a verifier key and an earlier checkpoint from elsewhere. Leaves: what was
/// checked, or the first broken index and why. Never writes, never trusts a file before its hash or
/// signature, never reads more than it expects. Follows RFC 9162, RFC 8785, RFC 8032 and C2SP
/// signed-note, tlog-checkpoint and tlog-tiles.
@NullMarked
package org.primum.verifier;

import org.jspecify.annotations.NullMarked;
