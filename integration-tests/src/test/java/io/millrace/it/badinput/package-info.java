// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Programs and records that are wrong, and what the user is told. */
package io.millrace.it.badinput;
