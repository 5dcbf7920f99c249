/// The words every room shares: identifiers, digests, commitments, decimals and refusals. Enters:
/// text. Leaves: values that cannot be malformed. Never does I/O and depends on nothing.
@NullMarked
@Room(name = "terms")
package org.primum.terms;

import org.jspecify.annotations.NullMarked;
