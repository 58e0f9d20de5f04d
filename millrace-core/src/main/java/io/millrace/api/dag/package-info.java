// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The transformations that a program is made of.
 *
 * @serial exclude
 */
package io.millrace.api.dag;
