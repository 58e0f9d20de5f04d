// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The threads that fetch, and who starts and ends them. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.connector.base.source.reader.fetcher;
