// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Ids of operators, and from which savepoint a job starts.
 *
 * @serial exclude
 */
package io.millrace.runtime.jobgraph;
