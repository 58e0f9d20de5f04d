// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

import java.io.Serializable;

/**
 * Refuses records with a null where Flink could not write one. Records that cross an exchange by reference would carry it on
 * to a place where nobody expects it. Immutable; any thread.
 */
public interface NullCheck extends Serializable {

    /**
     * Looks at one record.
     *
     * @throws RuntimeException of the kind that Flink's serializer throws, if there is a null where none may be
     */
    void check(Object value);
}
