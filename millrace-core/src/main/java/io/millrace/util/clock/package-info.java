// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Clocks that programs see. */
package io.millrace.util.clock;
