// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Jobs that connect, broadcast and join streams. */
package io.millrace.it.twoinputs;
