// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * What a function is given to set up its state.
 *
 * <p>Mirrors Flink 1.14's {@code FunctionInitializationContext}; no known differences.
 */
public interface FunctionInitializationContext extends ManagedInitializationContext {}
