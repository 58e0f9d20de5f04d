// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a program hands to an executor. Data only; the engine reads it when it plans the job.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.graph;
