// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Whole jobs: what they look after while they run, if they are asked to. */
package io.millrace.it.checks;
