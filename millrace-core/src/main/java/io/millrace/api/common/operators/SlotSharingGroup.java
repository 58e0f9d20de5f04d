// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import io.millrace.util.Preconditions;

import java.io.Serializable;

/** A group of operators that may share a slot. Mirrors Flink 1.14's class; resources are left out of this release. */
public class SlotSharingGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;

    private SlotSharingGroup(String name) {
        this.name = Preconditions.checkNotNull(name);
    }

    /**
     * Name of the group.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * Begins a group.
     *
     * @param name of the group
     * @return a builder
     */
    public static Builder newBuilder(String name) {
        return new Builder(name);
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this || obj instanceof SlotSharingGroup other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Builds a group. */
    public static class Builder {

        private final String name;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * The group.
         *
         * @return a new group
         */
        public SlotSharingGroup build() {
            return new SlotSharingGroup(name);
        }
    }
}
