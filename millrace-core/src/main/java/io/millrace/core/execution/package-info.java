// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How a program hands its job to an executor, and what it gets back.
 *
 * @serial exclude
 */
package io.millrace.core.execution;
