// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Functions whose results come later. Describes, runs nothing.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.async;
