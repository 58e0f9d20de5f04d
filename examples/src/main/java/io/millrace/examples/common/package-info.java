// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What the examples share: where their data is, sources of lines, a file sink, the command line.
 */
package io.millrace.examples.common;
