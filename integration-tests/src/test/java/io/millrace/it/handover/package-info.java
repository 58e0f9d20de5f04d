// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Programs whose functions change, keep and re-emit records, and what Flink 1.14.4 prints for them.
 *
 * <p>All but the tests uses the public API only, so that {@code tools/record-handover} can compile it against Flink with
 * nothing but the prefix of its imports swapped.
 */
package io.millrace.it.handover;
