// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.state.OperatorStateStore;

/** The states of an operator that belong to no key. Mirrors the name of Flink 1.14's interface. */
public interface OperatorStateBackend extends OperatorStateStore {}
