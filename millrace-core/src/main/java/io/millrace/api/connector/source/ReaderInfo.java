// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Objects;

/** Who a registered reader is, and where. Mirrors Flink 1.14's {@code ReaderInfo}. */
public final class ReaderInfo implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Index of the subtask. */
    private final int subtaskId;

    /** Name of the host. */
    private final String location;

    /**
     * A reader.
     *
     * @param subtaskId index of its subtask, from 0
     * @param location name of the host on which it runs
     */
    public ReaderInfo(int subtaskId, String location) {
        this.subtaskId = subtaskId;
        this.location = Preconditions.checkNotNull(location, "location");
    }

    /**
     * Index of the reader's subtask.
     *
     * @return from 0
     */
    public int getSubtaskId() {
        return subtaskId;
    }

    /**
     * Where the reader runs.
     *
     * @return name of the host
     */
    public String getLocation() {
        return location;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subtaskId, location);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ReaderInfo other
                && subtaskId == other.subtaskId
                && location.equals(other.location);
    }
}
