// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs that read sources made of splits: enumerators, readers, and what they have to say to each other. */
package io.millrace.it.sources;
