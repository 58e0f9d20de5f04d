// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What every job has: configuration, ids, results.
 *
 * @serial exclude
 */
package io.millrace.api.common;
