// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Failures of jobs, as the programs that start them see them. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime;
