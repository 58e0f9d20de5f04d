// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Times, timers and modes that the whole DataStream API shares. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api;
