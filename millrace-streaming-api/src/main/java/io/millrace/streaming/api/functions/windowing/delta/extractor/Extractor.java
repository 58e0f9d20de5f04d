// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import java.io.Serializable;

/**
 * Takes a part out of a record.
 *
 * <p>Mirrors Flink 1.14's {@code Extractor}; no known differences.
 *
 * @param <FROM> type of the record
 * @param <TO> type of the part
 */
public interface Extractor<FROM, TO> extends Serializable {

    /**
     * Takes out the part.
     *
     * @param in the record
     * @return the part
     */
    TO extract(FROM in);
}
