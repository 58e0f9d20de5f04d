// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * A supplier that can be serialized, lambdas included. Mirrors Flink 1.14's {@code SerializableSupplier}.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
