// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import java.io.IOException;

/** Something that a fetcher does on its thread. Mirrors Flink 1.14's {@code SplitFetcherTask}. */
public interface SplitFetcherTask {

    /**
     * Does it, or a part of it.
     *
     * @return whether it is done; if not it is run again
     * @throws IOException whatever goes wrong; fails the job
     */
    boolean run() throws IOException;

    /** Makes a {@link #run} return soon that blocks, or is about to. Called by any thread. */
    void wakeUp();
}
