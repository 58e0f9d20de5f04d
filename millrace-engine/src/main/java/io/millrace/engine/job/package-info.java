// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * One running job: its states, its attempts, what happens when a task fails, and how it is cancelled.
 *
 * <p>May use {@code plan}, {@code coordinator}, {@code common} and {@code queue}; reaches tasks only through
 * {@link io.millrace.engine.job.TaskHost}. Everything belongs to the job's thread; others send mail.
 */
package io.millrace.engine.job;
