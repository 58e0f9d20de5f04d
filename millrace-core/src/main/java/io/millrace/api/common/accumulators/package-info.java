// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Values that subtasks add to and that are merged into the result of a job. An accumulator belongs to one task.
 *
 * @serial exclude
 */
package io.millrace.api.common.accumulators;
