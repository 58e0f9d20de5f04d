// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Operators and their coordinators, as signatures mention them. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.operators.coordination;
