// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * A quarter of taxi trips in an order far from that of time: windows, top zones, and what comes too
 * late.
 */
package io.millrace.examples.taxi;
