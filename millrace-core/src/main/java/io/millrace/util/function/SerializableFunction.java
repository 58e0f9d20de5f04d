// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import java.io.Serializable;
import java.util.function.Function;

/**
 * A function that can be serialized, lambdas included. Mirrors Flink 1.14's {@code SerializableFunction}.
 *
 * @param <T> type of the argument
 * @param <R> type of the result
 */
@FunctionalInterface
public interface SerializableFunction<T, R> extends Function<T, R>, Serializable {}
