// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Counting words of a book: keyed state, and a timer that waits for the end of the input. */
package io.millrace.examples.text;
