// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import java.io.Serializable;

/**
 * An accumulator whose result has the type of what is added. Mirrors Flink 1.14's {@code SimpleAccumulator}.
 *
 * @param <T> type of both
 */
public interface SimpleAccumulator<T extends Serializable> extends Accumulator<T, T> {}
