// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How far records are apart, for delta triggers and evictors. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.windowing.delta;
