// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.operators.coordination;

/**
 * Connects an operator to its coordinator. Mirrors the name of Flink 1.14's interface, which factories of operators
 * mention; operators that users write have no coordinators, so nothing implements it.
 */
public interface OperatorEventDispatcher {}
