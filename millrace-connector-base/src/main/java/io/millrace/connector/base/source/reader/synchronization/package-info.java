// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The queue between fetcher threads and the task's thread. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.connector.base.source.reader.synchronization;
