// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.graph;

import io.millrace.streaming.api.description.Topology;
import io.millrace.streaming.api.description.Topology.Link;
import io.millrace.streaming.api.description.Topology.Node;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.LoopTransformation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a program's operators and edges as JSON: by their ids, with sinks last, as Flink does. */
final class JsonPlan {

    private final List<Node> nodes;
    private final List<Link> links;
    private final StringBuilder json = new StringBuilder();

    JsonPlan(Topology topology) {
        this.links = topology.links();
        this.nodes = new ArrayList<>(topology.nodes());
        nodes.sort(Comparator.comparing(JsonPlan::isSink).thenComparing(Node::id));
    }

    private static boolean isSink(Node node) {
        return node.transformation() instanceof LegacySinkTransformation
                || node.transformation() instanceof LoopTransformation && !node.isSource();
    }

    String write() {
        json.append("{\n  \"nodes\" : [ ");
        String separator = "";
        for (Node node : nodes) {
            json.append(separator);
            writeNode(node);
            separator = ", ";
        }
        return json.append(" ]\n}").toString();
    }

    private void writeNode(Node node) {
        String name = quoted(node.name());
        json.append("{\n    \"id\" : ")
                .append(node.id())
                .append(",\n    \"type\" : ")
                .append(name)
                .append(",\n    \"pact\" : \"")
                .append(kindOf(node))
                .append("\",\n    \"contents\" : ")
                .append(name)
                .append(",\n    \"parallelism\" : ")
                .append(node.parallelism());
        String opening = ",\n    \"predecessors\" : [ ";
        for (Link link : links) {
            if (link.target() == node) {
                json.append(opening)
                        .append("{\n      \"id\" : ")
                        .append(link.source().id())
                        .append(",\n      \"ship_strategy\" : \"")
                        .append(link.partitioning().label())
                        .append("\",\n      \"side\" : \"second\"\n    }");
                opening = ", ";
            }
        }
        json.append(node.isSource() ? "\n  }" : " ]\n  }");
    }

    private static String kindOf(Node node) {
        if (node.isSource()) {
            return "Data Source";
        }
        return isSink(node) ? "Data Sink" : "Operator";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format("\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
