// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * State on the heap.
 *
 * @serial exclude
 */
package io.millrace.runtime.state.hashmap;
