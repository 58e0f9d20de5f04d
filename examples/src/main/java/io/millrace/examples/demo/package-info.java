// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The demo: one event-time job over a quarter of New York taxi trips, with a live view of what two
 * watermark strategies make of them.
 *
 * <p>{@link io.millrace.examples.demo.DemoJob} is the job and the place to start reading; it uses
 * the public API only. Everything else is the program around it: {@code Board} carries the results
 * out of the job's threads, the main thread takes a {@code DemoState} of it ten times a second and
 * shows it.
 */
package io.millrace.examples.demo;
