// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * An accumulator of a task. Chains that share a task do not share names.
 *
 * @param vertex id of the chain in the plan
 * @param name given by the user's function
 */
public record AccumulatorId(int vertex, String name) {

    @Override
    public boolean equals(Object other) {
        return other instanceof AccumulatorId id && id.vertex == vertex && id.name.equals(name);
    }

    @Override
    public int hashCode() {
        return 31 * vertex + name.hashCode();
    }
}
