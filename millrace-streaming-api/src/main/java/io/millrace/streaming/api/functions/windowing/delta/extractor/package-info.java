// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Takes out of a record what a delta is computed from. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.windowing.delta.extractor;
