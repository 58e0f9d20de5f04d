// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: which record goes to which subtask, and in which order. */
package io.millrace.it.partitioning;
