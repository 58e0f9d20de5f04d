// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: timestamps, watermarks and idleness. */
package io.millrace.it.time;
