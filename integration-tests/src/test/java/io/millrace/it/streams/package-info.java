// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: sources, transformations, and the life of a job. */
package io.millrace.it.streams;
