// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * Tuples of 0 to 25 fields, mirrored from Flink 1.14.
 *
 * <p>Plain data without threads; uses {@code io.millrace.types} and {@code io.millrace.util} only.
 * All but the smallest classes are written by {@code tools/generate-tuples}.
 *
 * @serial exclude
 */
package io.millrace.api.java.tuple;
