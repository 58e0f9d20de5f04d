// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

/** The producer's end of an edge to another task: takes records, and marks in order with them. */
public interface EdgeOutput extends Receiver<Object> {

    /** Sends a mark to every consumer, behind the records so far. */
    void emit(Mark mark) throws Exception;
}
