// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Aggregators of iterations.
 *
 * @serial exclude
 */
package io.millrace.api.common.aggregators;
