// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.Serializable;

/**
 * Which short cuts a job may take. Each gives the same results as the path without it; each can be
 * switched off, to find out what it is worth or whether it is to blame.
 *
 * @param specializedChains every operator runs in a class of its own, so that the JIT inlines chains
 * @param generatedSerializers copying and serializing by generated code instead of reflection
 * @param elidedCopies no copy of a record where nobody could tell
 * @param fusedKeyedEdges a keyed edge from one subtask to one is a call, not an exchange
 * @param primitiveKeys rows of numbers as keys lie in tables of primitives
 * @param recycledBatches consumers give emptied batches back to their producers
 * @param adaptiveFlush batches are sent when input runs dry, and soon behind a watermark
 */
public record FastPaths(
        boolean specializedChains,
        boolean generatedSerializers,
        boolean elidedCopies,
        boolean fusedKeyedEdges,
        boolean primitiveKeys,
        boolean recycledBatches,
        boolean adaptiveFlush)
        implements Serializable {

    /** All short cuts. */
    public static final FastPaths ALL = new FastPaths(true, true, true, true, true, true, true);
}
