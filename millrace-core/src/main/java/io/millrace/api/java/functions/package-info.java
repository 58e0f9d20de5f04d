// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The functions that only the Java API has, mirrored from Flink 1.14: key selectors,
 * flat maps that return iterators, and annotations about fields.
 *
 * <p>They are serialized with the job and called by one task thread at a time.
 *
 * @serial exclude
 */
package io.millrace.api.java.functions;
