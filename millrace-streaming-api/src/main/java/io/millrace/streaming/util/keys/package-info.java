// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Key selectors for keys that are named by fields.
 *
 * @serial exclude
 */
package io.millrace.streaming.util.keys;
