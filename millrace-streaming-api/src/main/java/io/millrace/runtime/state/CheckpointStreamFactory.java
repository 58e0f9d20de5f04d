// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Makes the streams that a checkpoint is written into. Mirrors the name of Flink 1.14's interface, which signatures of
 * operators mention; no checkpoints are taken yet, so nothing implements it.
 */
public interface CheckpointStreamFactory {}
