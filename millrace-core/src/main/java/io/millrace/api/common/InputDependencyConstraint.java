// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/**
 * Which inputs must be there before a task starts. Mirrors Flink 1.14's enum of this name.
 *
 * @deprecated tasks start when they can
 */
@Deprecated
public enum InputDependencyConstraint {
    /** One of them. */
    ANY,
    /** All of them. */
    ALL
}
