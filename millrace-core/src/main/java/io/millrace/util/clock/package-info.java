// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Clocks that programs see.
 *
 * @serial exclude
 */
package io.millrace.util.clock;
