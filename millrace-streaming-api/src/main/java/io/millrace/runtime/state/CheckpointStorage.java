// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import java.io.Serializable;

/**
 * Where checkpoints are written. Mirrors the name of Flink 1.14's interface; its methods belong to what writes checkpoints.
 */
public interface CheckpointStorage extends Serializable {}
