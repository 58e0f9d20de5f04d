// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.common.FastPaths;

import java.util.ArrayList;
import java.util.List;

/** Prints a plan for people: vertices, operators, edges, and how records are handed over. */
public final class Explain {

    private Explain() {}

    /** The plan as text: the short cuts, then one line per chain, operator and edge. */
    public static String print(JobPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append("Job '").append(plan.name()).append("'\n");
        text.append("Short cuts: ")
                .append(shortCuts(plan.options().fastPaths()))
                .append('\n');
        for (VertexPlan vertex : plan.vertices()) {
            text.append(String.format(
                    "[%d] %s, parallelism %d, key groups %d",
                    vertex.id(), vertex.name(), vertex.parallelism(), vertex.maxParallelism()));
            int task = plan.taskOf(vertex.id()).head();
            if (task != vertex.id()) {
                text.append(", in the task of [").append(task).append(']');
            }
            if (vertex.keepsInput()) {
                text.append(", input ").append(vertex.inputOrders());
            }
            text.append('\n');
            for (int i = 0; i < vertex.operators().size(); i++) {
                printOperator(text, plan, vertex.operators().get(i), i, vertex);
            }
        }
        return text.toString();
    }

    private static String shortCuts(FastPaths fastPaths) {
        List<String> taken = new ArrayList<>();
        List<String> left = new ArrayList<>();
        FastPathOptions.named(fastPaths)
                .forEach((name, isTaken) -> (isTaken ? taken : left).add(name));
        if (left.isEmpty()) {
            return String.join(", ", taken);
        }
        return (taken.isEmpty() ? "none" : String.join(", ", taken)) + "; switched off: "
                + String.join(", ", left);
    }

    private static void printOperator(
            StringBuilder text, JobPlan plan, OperatorPlan operator, int index, VertexPlan vertex) {
        text.append("    ").append(index).append(' ').append(operator.name());
        if (operator.keying() != null) {
            text.append(", keyed, ").append(operator.keyStore().label());
        }
        if (operator.resources() != null) {
            text.append(", ").append(operator.resources());
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
                printEdge(text, plan, plan.edges().get(reader.edge()));
            }
            text.append('\n');
        }
    }

    private static void printEdge(StringBuilder text, JobPlan plan, EdgePlan edge) {
        text.append("=> [")
                .append(edge.targetVertex())
                .append("] input ")
                .append(edge.targetInput())
                .append(", ")
                .append(edge.partitioningLabel())
                .append(", ");
        if (plan.isFused(edge)) {
            text.append("fused, ");
        } else {
            text.append("sent when full").append(whenElse(edge, plan)).append(", ");
            if (edge.whyNotFused() != null) {
                text.append("not fused (").append(edge.whyNotFused()).append("), ");
            }
        }
        text.append(edge.handOver().label());
    }

    private static String whenElse(EdgePlan edge, JobPlan plan) {
        if (edge.bufferTimeoutMs() == 0) {
            return " (one record)";
        }
        if (edge.bufferTimeoutMs() < 0) {
            return " only";
        }
        String adaptive = plan.options().fastPaths().adaptiveFlush()
                ? " or input runs dry or 0.2 ms behind a watermark"
                : "";
        return adaptive + " or after " + edge.bufferTimeoutMs() + " ms (within a call by ticks of "
                + TickRate.of(plan).intervalMs() + " ms)";
    }
}
