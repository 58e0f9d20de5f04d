// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Amounts of what a task needs of its machine. Immutable values.
 *
 * @serial exclude
 */
package io.millrace.api.common.resources;
