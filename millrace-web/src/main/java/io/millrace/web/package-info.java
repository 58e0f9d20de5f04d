// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The web interface of a program: a page that shows its running jobs, and Flink's REST requests about them.
 *
 * <p>Found by the engine through the {@code ServiceLoader}, and only for jobs whose settings name a port: nothing here is loaded
 * for others. May use the engine's {@code embedded} and what a plan and a report are made of; nothing uses this package. Jobs
 * are told on their own threads ({@code ShownJob}); requests run on the server's.
 */
package io.millrace.web;
