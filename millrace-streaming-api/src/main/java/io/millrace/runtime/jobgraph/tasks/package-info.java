// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a task asks of its job.
 *
 * @serial exclude
 */
package io.millrace.runtime.jobgraph.tasks;
