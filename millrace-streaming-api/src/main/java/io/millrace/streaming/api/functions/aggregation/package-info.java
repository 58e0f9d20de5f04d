// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The built-in aggregations: sum, min, max, minBy and maxBy. Called on the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.aggregation;
