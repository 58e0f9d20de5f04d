// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Comparators of arrays of primitives. Not thread-safe; each thread has its own.
 *
 * @serial exclude
 */
package io.millrace.api.common.typeutils.base.array;
