// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts records by key and timestamp, more of them than fit into memory: written as bytes, sorted in pieces that do fit, and
 * merged. Knows no tasks and no operators. Everything here belongs to the thread of the task that sorts.
 */
package io.millrace.engine.sort;
