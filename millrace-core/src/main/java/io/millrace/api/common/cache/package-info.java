// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Files that every task of a job finds on its own machine. Used by tasks' threads.
 *
 * @serial exclude
 */
package io.millrace.api.common.cache;
