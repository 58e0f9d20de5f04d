// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Jobs that wait for results from elsewhere. */
package io.millrace.it.async;
