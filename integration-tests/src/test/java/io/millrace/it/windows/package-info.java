// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs with windows: what comes out, whatever the order in which the tasks run. */
package io.millrace.it.windows;
