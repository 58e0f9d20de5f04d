// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

/**
 * Marks a type description whose type has no fields for the system and is hashed and compared as a
 * whole. Mirrors Flink 1.14's {@code AtomicType}, without the comparators, which only its batch
 * programs use.
 *
 * @param <T> the described type
 */
public interface AtomicType<T> {}
