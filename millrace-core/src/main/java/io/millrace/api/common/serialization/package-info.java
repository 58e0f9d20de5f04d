// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How records become bytes outside, and bytes records. Used by the thread of one task.
 *
 * @serial exclude
 */
package io.millrace.api.common.serialization;
