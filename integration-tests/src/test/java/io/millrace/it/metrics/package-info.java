// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: what reporters hear of them. */
package io.millrace.it.metrics;
