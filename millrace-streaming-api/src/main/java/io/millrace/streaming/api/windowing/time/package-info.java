// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Lengths of time for windows; immutable values without threads, using only the JDK.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.windowing.time;
