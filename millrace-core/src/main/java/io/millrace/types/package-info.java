// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Value types, rows and either, mirrored from Flink 1.14.
 *
 * <p>Plain data without threads; uses the memory views of {@code io.millrace.core} and {@code
 * io.millrace.util}.
 *
 * @serial exclude
 */
package io.millrace.types;
