// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.connector.source.SourceEvent;
import io.millrace.engine.common.SerializedObject;

import java.util.List;

/** A source reader's end of the mail between it and the coordinator of its source. */
public interface CoordinatorLink {

    /** What readers tell their coordinator. */
    sealed interface ToCoordinator {

        /**
         * The reader is up.
         *
         * @param host where it runs
         */
        record Registered(String host) implements ToCoordinator {}

        /**
         * The reader asks for a split.
         *
         * @param host where it runs
         */
        record SplitRequest(String host) implements ToCoordinator {}

        /** The user's reader has something to say to the user's enumerator. */
        record Event(SerializedObject<SourceEvent> event) implements ToCoordinator {}
    }

    /** What a coordinator tells a reader. */
    sealed interface ToReader {

        /**
         * More to read.
         *
         * @param version of the bytes
         * @param splits each as the source's serializer wrote it
         */
        record Splits(int version, List<byte[]> splits) implements ToReader {}

        /** There will be no more splits. */
        record NoMoreSplits() implements ToReader {}

        /** The user's enumerator has something to say to the user's reader. */
        record Event(SerializedObject<SourceEvent> event) implements ToReader {}
    }

    /** Sends to the coordinator; any thread. */
    void send(ToCoordinator message);

    /** Takes the oldest message of the coordinator, null if there is none; the task's thread only. */
    ToReader poll();
}
