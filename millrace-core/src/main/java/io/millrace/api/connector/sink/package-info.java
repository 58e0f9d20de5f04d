// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sinks that write in two steps: writers that prepare what they have written, and committers that make it visible. Mirrors
 * Flink's package of the same name; interfaces, no threads.
 *
 * @serial exclude
 */
package io.millrace.api.connector.sink;
