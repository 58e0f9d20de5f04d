// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Tasks and their clocks, as operators see them. Everything is used on the task's thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.tasks;
