// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The watermark that source functions emit; an immutable value.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.watermark;
