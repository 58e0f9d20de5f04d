// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import java.util.List;

/** The committers behind the writers of a sink, as a stream or a batch calls them. */
interface CommitterCalls extends AutoCloseable {

    /** Before the first committable. */
    void open() throws Exception;

    /** A barrier comes behind these committables. */
    void cut(long checkpointId, List<Object> committables) throws Exception;

    /** A checkpoint is complete. */
    void commitUpTo(long checkpointId) throws Exception;

    /** The input has ended behind these committables. */
    void end(List<Object> committables) throws Exception;
}
