// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.Mark;

import java.util.ArrayList;
import java.util.List;

/** An edge that keeps records and marks, in order. */
public final class RecordingEdge implements EdgeOutput {

    public final List<Object> log = new ArrayList<>();

    @Override
    public void receive(Object value, long timestamp) {
        log.add(value);
    }

    @Override
    public void emit(Mark mark) {
        log.add(mark);
    }
}
