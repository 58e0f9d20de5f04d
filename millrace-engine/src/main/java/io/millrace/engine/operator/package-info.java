// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The frame in which operators run: {@link io.millrace.engine.operator.Operator}, its context, and the chain of operators that
 * one task drives.
 *
 * <p>Uses records, state, timers, snapshots and metrics; knows neither tasks nor exchanges nor the plan. Everything here
 * belongs to the thread of one task. The operators themselves live in the packages below and never use each other.
 */
package io.millrace.engine.operator;
