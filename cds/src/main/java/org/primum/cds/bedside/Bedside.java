package org.primum.cds.bedside;

import java.time.Instant;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.terms.Digest;

/// The circumstances of a call.
///
/// @param mode the mode in which the ledger has the program, whether it may run or not
/// @param standing whether it may run now, as its verified permit says
/// @param asOf the receipt clock: only what was available then is seen
/// @param patientKey a digest of the patient's id, keyed with a secret of the caller's own
public record Bedside(RunMode mode, Standing standing, Instant asOf, Digest patientKey) {}
