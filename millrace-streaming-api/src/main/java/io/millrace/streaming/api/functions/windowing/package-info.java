// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that turn the contents of a window into results, on the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.windowing;
