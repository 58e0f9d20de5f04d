// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sources made of splits: an enumerator that finds and hands out splits, and readers that read them. Mirrors
 * Flink's package of the same name; interfaces and data, no threads.
 *
 * @serial exclude
 */
package io.millrace.api.connector.source;
