// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Evictors, which drop elements of a window before or after its function runs on the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.windowing.evictors;
