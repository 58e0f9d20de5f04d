// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What stands over the readers of a source: runs the user's enumerator, which finds splits and hands them out.
 *
 * <p>May use {@code plan}, {@code operator} for the mail between coordinators and readers, and what lies below. Each
 * coordinator has a thread of its own, and another for calls of the enumerator's that may block; {@link
 * io.millrace.engine.coordinator.SourceCoordinators} belongs to the job's thread. Knows neither jobs nor tasks.
 */
package io.millrace.engine.coordinator;
