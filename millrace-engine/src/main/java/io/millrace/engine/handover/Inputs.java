// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.streaming.api.transformations.PhysicalTransformation;

/** Knows what operators are handed, which depends on the hand-overs upstream. */
interface Inputs {

    /** What an operator's only input is handed, of records of the type that the operator emits. */
    ObjectFlow handedTo(PhysicalTransformation<?> operator, FlatRecord record);
}
