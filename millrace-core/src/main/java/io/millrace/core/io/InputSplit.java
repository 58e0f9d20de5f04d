// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.io.Serializable;

/** A part of an input that one reader reads. Mirrors Flink 1.14's {@code InputSplit}. */
public interface InputSplit extends Serializable {

    /**
     * Which part it is.
     *
     * @return number of the split, from 0
     */
    int getSplitNumber();
}
