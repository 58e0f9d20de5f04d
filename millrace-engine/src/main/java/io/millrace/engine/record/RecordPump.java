// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

/** Pushes the records of a batch into a chain. Hot path. Owned by the task's thread. */
public interface RecordPump {

    /**
     * Pushes records until they are done or the task is to stop.
     *
     * @param batch holds the records
     * @param from index of the first
     * @param to index behind the last
     * @return index of the first that was not pushed
     */
    int pump(Batch batch, int from, int to) throws Exception;

    /** Index of the record that was pushed last, for messages. */
    int position();
}
