// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.io.Serializable;

/**
 * An input that can be cut into parts. Mirrors Flink 1.14's {@code InputSplitSource}.
 *
 * @param <T> type of the parts
 */
public interface InputSplitSource<T extends InputSplit> extends Serializable {

    /**
     * Cuts the input.
     *
     * @param minNumSplits how many parts there should be at least, a hint
     * @return the parts
     * @throws Exception if the input cannot be looked at; the job fails
     */
    T[] createInputSplits(int minNumSplits) throws Exception;

    /**
     * What hands the parts out.
     *
     * @param inputSplits the parts that were made before
     * @return the assigner
     */
    InputSplitAssigner getInputSplitAssigner(T[] inputSplits);
}
