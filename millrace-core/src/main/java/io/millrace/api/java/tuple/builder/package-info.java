// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * Builders for arrays of tuples, mirrored from Flink 1.14.
 *
 * <p>Each builder belongs to the thread that fills it; uses the tuples only.
 *
 * @serial exclude
 */
package io.millrace.api.java.tuple.builder;
