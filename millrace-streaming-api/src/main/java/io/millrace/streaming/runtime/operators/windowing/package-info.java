// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What evictors see of a window's elements. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.operators.windowing;
