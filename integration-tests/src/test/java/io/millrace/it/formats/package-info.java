// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Input and output formats in jobs. */
package io.millrace.it.formats;
