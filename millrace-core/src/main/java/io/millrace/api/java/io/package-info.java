// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Ready-made input and output formats: text, CSV, collections, serialized records; mirrored from
 * Flink 1.14.
 *
 * <p>Serialized with the job; every subtask works on a copy of its own, by one thread at a time.
 *
 * @serial exclude
 */
package io.millrace.api.java.io;
