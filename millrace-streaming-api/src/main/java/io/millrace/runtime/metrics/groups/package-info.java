// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Groups of metrics, as operators that users write know them. Used on the task's thread.
 *
 * @serial exclude
 */
package io.millrace.runtime.metrics.groups;
