// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Measurements of twelve stations, one file each, read in parallel. */
package io.millrace.examples.airquality;
