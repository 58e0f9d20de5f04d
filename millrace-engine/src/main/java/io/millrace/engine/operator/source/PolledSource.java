// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.record.Receiver;

/** A source that gives up to so many records when it is asked, on the task's thread. */
public interface PolledSource extends Operator {

    /** Returned by {@link #poll} when the source has ended. */
    int ENDED = -1;

    /**
     * Emits records, until the task's {@link io.millrace.engine.common.Attention} is wanted.
     *
     * @param maxRecords at most so many, positive
     * @return how many, 0 if there are none now, {@link #ENDED} if there will never be any again
     */
    int poll(int maxRecords) throws Exception;

    /** Number of records handed out so far, the one included that is on its way; for messages. */
    long recordCount();

    @Override
    default Receiver<?> input(int index) {
        throw new EngineBugException("a source has no input");
    }
}
