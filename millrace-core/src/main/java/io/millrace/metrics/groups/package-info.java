// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Metric groups that the engine provides. */
package io.millrace.metrics.groups;
