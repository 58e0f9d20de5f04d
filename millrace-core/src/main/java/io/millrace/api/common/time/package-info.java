// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Durations and deadlines of the API. */
package io.millrace.api.common.time;
