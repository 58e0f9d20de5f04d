// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Trades of a stock, in the order in which they happened. */
package io.millrace.examples.trades;
