/// What one ledger entry must look like, judged from its bytes. Enters: an entry. Leaves: its
/// stream, its place there and the texts it commits to, or why it is no act. Never asks whether the
/// act was right.
@NullMarked
package org.primum.verifier.act;

import org.jspecify.annotations.NullMarked;
