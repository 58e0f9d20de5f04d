// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What programs written in Java need besides the functions: the cleaner of their closures.
 *
 * @serial exclude
 */
package io.millrace.api.java;
