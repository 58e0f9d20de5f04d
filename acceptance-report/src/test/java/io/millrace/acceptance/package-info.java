// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Tells which rows of the acceptance list this build has proven. Runs after all other tests; reads what they left behind. */
package io.millrace.acceptance;
