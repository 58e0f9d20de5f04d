// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What shows metrics to the outside: reporters, and how they are made.
 *
 * @serial exclude
 */
package io.millrace.metrics.reporter;
