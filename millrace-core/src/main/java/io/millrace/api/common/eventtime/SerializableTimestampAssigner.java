// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import java.io.Serializable;

/**
 * A timestamp assigner that can be written as a lambda. Mirrors Flink 1.14's {@code SerializableTimestampAssigner}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface SerializableTimestampAssigner<T> extends TimestampAssigner<T>, Serializable {}
