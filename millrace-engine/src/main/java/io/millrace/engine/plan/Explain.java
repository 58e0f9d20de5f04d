// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

/** Prints a plan for people: vertices, operators, edges, and how records are handed over. */
public final class Explain {

    private Explain() {}

    /** The plan as text, one line per operator and edge. */
    public static String print(JobPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append("Job '").append(plan.name()).append("'\n");
        for (VertexPlan vertex : plan.vertices()) {
            text.append(String.format(
                    "[%d] %s, parallelism %d, key groups %d%n",
                    vertex.id(), vertex.name(), vertex.parallelism(), vertex.maxParallelism()));
            for (int i = 0; i < vertex.operators().size(); i++) {
                printOperator(text, plan, vertex.operators().get(i), i, vertex);
            }
        }
        return text.toString();
    }

    private static void printOperator(
            StringBuilder text, JobPlan plan, OperatorPlan operator, int index, VertexPlan vertex) {
        text.append("    ").append(index).append(' ').append(operator.name());
        if (operator.keying() != null) {
            text.append(", keyed");
        }
        text.append('\n');
        for (OperatorPlan.Reader reader : operator.readers()) {
            text.append("        ");
            if (reader.sideOutputId() != null) {
                text.append("side output '").append(reader.sideOutputId()).append("' ");
            }
            if (reader.edge() < 0) {
                OperatorPlan target = vertex.operators().get(reader.chainedOperator());
                text.append("-> ")
                        .append(target.name())
                        .append(", chained, ")
                        .append(reader.handOver().label());
            } else {
                EdgePlan edge = plan.edges().get(reader.edge());
                text.append("=> [")
                        .append(edge.targetVertex())
                        .append("] input ")
                        .append(edge.targetInput());
                text.append(", ").append(edge.partitioningLabel());
                text.append(", ").append(edge.handOver().label());
            }
            text.append('\n');
        }
    }
}
