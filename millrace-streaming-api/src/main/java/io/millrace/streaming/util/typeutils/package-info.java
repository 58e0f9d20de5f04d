// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Access to single fields of records, for aggregations such as sum and max.
 *
 * @serial exclude
 */
package io.millrace.streaming.util.typeutils;
