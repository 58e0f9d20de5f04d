// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Base classes of readers whose client blocks: a fetcher thread reads, and the task's thread emits. Mirrors Flink's package
 * of the same name.
 *
 * @serial exclude
 */
package io.millrace.connector.base.source.reader;
