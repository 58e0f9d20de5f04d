// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: keyed state and timers. */
package io.millrace.it.state;
