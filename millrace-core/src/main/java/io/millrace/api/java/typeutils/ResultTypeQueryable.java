// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.typeinfo.TypeInformation;

/**
 * Lets a function or a format name the type it produces, ahead of what its class tells. Mirrors
 * Flink 1.14's {@code ResultTypeQueryable}; no known differences.
 *
 * @param <T> the produced type
 */
public interface ResultTypeQueryable<T> {

    /**
     * Returns the type that is produced.
     *
     * @return its description
     */
    TypeInformation<T> getProducedType();
}
