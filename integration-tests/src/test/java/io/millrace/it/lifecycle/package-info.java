// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Jobs from their start to their end, whatever the end is, and what they must not leave behind. */
package io.millrace.it.lifecycle;
