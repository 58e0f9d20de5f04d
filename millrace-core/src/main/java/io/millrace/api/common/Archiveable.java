// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import java.io.Serializable;

/**
 * Something of which a plain copy can be kept when it itself is gone. Mirrors Flink 1.14's {@code Archiveable}.
 *
 * @param <T> type of the copy
 */
public interface Archiveable<T extends Serializable> {

    /**
     * Makes the copy.
     *
     * @return the copy
     */
    T archive();
}
