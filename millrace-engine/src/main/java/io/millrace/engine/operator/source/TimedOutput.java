// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

/** An output with a watermark generator behind it. */
interface TimedOutput {

    /** The generator's turn by the clock. */
    void emitPeriodic();
}
