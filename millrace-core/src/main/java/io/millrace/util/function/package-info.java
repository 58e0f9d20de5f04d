// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Functional interfaces that may throw.
 *
 * @serial exclude
 */
package io.millrace.util.function;
