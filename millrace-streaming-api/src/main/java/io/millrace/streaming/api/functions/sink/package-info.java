// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sink functions: user code that takes records at the end of a stream, on the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.sink;
