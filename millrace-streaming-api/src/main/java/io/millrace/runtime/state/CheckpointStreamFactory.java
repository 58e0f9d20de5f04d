// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.core.fs.FSDataOutputStream;

import java.io.IOException;

/**
 * Makes the streams that a checkpoint is written into. Mirrors the name of Flink 1.14's interface, which signatures of
 * operators mention; no checkpoints are taken yet, so nothing implements it.
 */
public interface CheckpointStreamFactory {

    /** A stream of a checkpoint. Mirrors the name of Flink 1.14's class. */
    abstract class CheckpointStateOutputStream extends FSDataOutputStream {

        /** Called by subclasses. */
        public CheckpointStateOutputStream() {}

        @Override
        public abstract void close() throws IOException;
    }
}
