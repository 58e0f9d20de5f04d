// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.checkpoint;

import java.io.Serializable;

/**
 * How one checkpoint is taken. Mirrors the name of Flink 1.14's class, which signatures of operators mention; no
 * checkpoints are taken yet, so nothing makes one.
 */
public class CheckpointOptions implements Serializable {

    private static final long serialVersionUID = 1L;

    private CheckpointOptions() {}
}
