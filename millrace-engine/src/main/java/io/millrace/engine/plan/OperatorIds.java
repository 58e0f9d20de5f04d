// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.runtime.jobgraph.OperatorID;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names operators in a job: the same program gives the same names. They are no addresses of state yet, and differ from
 * Flink's.
 */
public final class OperatorIds {

    private OperatorIds() {}

    /** The id of a chain, which is that of its first operator. */
    public static String ofVertex(VertexPlan vertex) {
        return of(vertex.operators().get(0), vertex.id(), 0).toString();
    }

    /** The id of an operator: made of its uid, if it has one, else of its name and of where it stands. */
    static OperatorID of(OperatorPlan operator, int vertex, int index) {
        String text = operator.uid() != null
                ? "uid " + operator.uid()
                : "operator " + operator.name() + ", number " + index + " in vertex " + vertex;
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new OperatorID(hash.getLeastSignificantBits(), hash.getMostSignificantBits());
    }
}
