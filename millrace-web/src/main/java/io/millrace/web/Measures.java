// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.engine.embedded.JobView.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metrics of one moment, and what Flink's requests make of them.
 *
 * @param all of them
 */
record Measures(List<Measure> all) {

    private static final List<String> ALL_AGGREGATES = List.of("min", "max", "avg", "sum");

    Measures {
        all = List.copyOf(all);
    }

    static Measures of(ShownJob job) {
        return new Measures(job.measures());
    }

    /** Those of the job itself, which belong to no vertex. */
    static Measures ofJob(ShownJob job) {
        return new Measures(job.measures().stream()
                .filter(measure -> measure.vertexId().isEmpty())
                .toList());
    }

    Measures ofVertex(String vertexId) {
        return new Measures(all.stream()
                .filter(measure -> measure.vertexId().equals(vertexId))
                .toList());
    }

    Measures ofSubtask(int subtask) {
        return new Measures(
                all.stream().filter(measure -> measure.subtask() == subtask).toList());
    }

    /** Names with their values if {@code get} asks for some, or else all names; those of vertices begin with the subtask. */
    List<Object> list(Query query) {
        List<String> wanted = query.list("get");
        Map<String, Object> values = new TreeMap<>();
        for (Measure measure : all) {
            String id = measure.vertexId().isEmpty()
                    ? measure.name()
                    : measure.subtask() + "." + measure.name();
            values.putIfAbsent(id, measure.value());
        }
        List<Object> listed = new ArrayList<>();
        if (wanted == null) {
            values.keySet().forEach(id -> listed.add(Json.object("id", id)));
            return listed;
        }
        for (String id : wanted) {
            if (values.containsKey(id)) {
                listed.add(Json.object("id", id, "value", String.valueOf(values.get(id))));
            }
        }
        return listed;
    }

    /** Names over all subtasks; with {@code get} their least and greatest value, mean and sum, or those that {@code agg} names. */
    List<Object> aggregates(Query query) {
        List<String> wanted = query.list("get");
        Map<String, List<Double>> values = new TreeMap<>();
        for (Measure measure : all) {
            List<Double> ofName = values.computeIfAbsent(measure.name(), n -> new ArrayList<>());
            if (measure.value() instanceof Number number) {
                ofName.add(number.doubleValue());
            }
        }
        List<Object> listed = new ArrayList<>();
        if (wanted == null) {
            values.keySet().forEach(name -> listed.add(Json.object("id", name)));
            return listed;
        }
        List<String> aggregates = query.list("agg");
        for (String name : wanted) {
            List<Double> numbers = values.getOrDefault(name, List.of());
            if (!numbers.isEmpty()) {
                Map<String, Object> entry = Json.object("id", name);
                for (String aggregate : aggregates == null ? ALL_AGGREGATES : aggregates) {
                    entry.put(aggregate, aggregate(aggregate, numbers));
                }
                listed.add(entry);
            }
        }
        return listed;
    }

    private static double aggregate(String name, List<Double> numbers) {
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        return switch (name) {
            case "min" ->
                numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            case "max" ->
                numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            case "avg" -> sum / numbers.size();
            case "sum" -> sum;
            default ->
                throw new RefusedException(
                        400,
                        "Bad request, could not parse parameters: Cannot resolve query parameter (agg) from value \""
                                + name + "\".");
        };
    }

    /** Sum of a counter over these subtasks. */
    long sum(String name) {
        long sum = 0;
        for (Measure measure : all) {
            if (measure.name().equals(name) && measure.value() instanceof Number number) {
                sum += number.longValue();
            }
        }
        return sum;
    }

    /** A gauge of one subtask; not a number if there is none. */
    double gauge(String name) {
        for (Measure measure : all) {
            if (measure.name().equals(name) && measure.value() instanceof Number number) {
                return number.doubleValue();
            }
        }
        return Double.NaN;
    }

    private boolean has(String name) {
        return all.stream().anyMatch(measure -> measure.name().equals(name));
    }

    /** Counts of input and output. */
    Map<String, Object> inputOutput() {
        return Json.object(
                "read-bytes",
                sum("numBytesIn"),
                "read-bytes-complete",
                has("numBytesIn"),
                "write-bytes",
                sum("numBytesOut"),
                "write-bytes-complete",
                has("numBytesOut"),
                "read-records",
                sum("numRecordsIn"),
                "read-records-complete",
                has("numRecordsIn"),
                "write-records",
                sum("numRecordsOut"),
                "write-records-complete",
                has("numRecordsOut"));
    }
}
