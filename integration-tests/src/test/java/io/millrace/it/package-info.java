// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** What tests of whole jobs share: ways to run a program, and sources that keep to a script. */
package io.millrace.it;
