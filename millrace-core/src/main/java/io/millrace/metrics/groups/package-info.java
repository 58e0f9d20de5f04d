// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Metric groups that the engine provides.
 *
 * @serial exclude
 */
package io.millrace.metrics.groups;
