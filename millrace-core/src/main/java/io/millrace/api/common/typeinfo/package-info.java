// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Descriptions of types, mirrored from Flink 1.14: the contract, the basic types, and the entry
 * points {@code Types} and {@code TypeHint}.
 *
 * <p>Descriptions are immutable and shared freely between threads.
 *
 * @serial exclude
 */
package io.millrace.api.common.typeinfo;
