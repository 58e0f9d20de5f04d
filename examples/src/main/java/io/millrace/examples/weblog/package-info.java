// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** A day of a web server's log: windows on top of windows, and sessions. */
package io.millrace.examples.weblog;
