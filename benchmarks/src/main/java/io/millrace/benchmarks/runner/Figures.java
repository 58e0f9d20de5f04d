// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All that was measured, by where it belongs. The loops by hand have one variant only. */
final class Figures {

    private record Place(Variant variant, String program, String side) {}

    private final Map<Place, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<String, List<StartUp>> startUps = new LinkedHashMap<>();

    void add(Variant variant, String program, String side, Sample sample) {
        samples.computeIfAbsent(place(variant, program, side), place -> new ArrayList<>())
                .add(sample);
    }

    private static Place place(Variant variant, String program, String side) {
        return new Place(side.equals(Options.HAND) ? null : variant, program, side);
    }

    void add(String side, StartUp startUp) {
        startUps.computeIfAbsent(side, name -> new ArrayList<>()).add(startUp);
    }

    List<Sample> samples(Variant variant, String program, String side) {
        return samples.getOrDefault(place(variant, program, side), List.of());
    }

    List<StartUp> startUps(String side) {
        return startUps.getOrDefault(side, List.of());
    }

    Collection<String> startUpSides() {
        return startUps.keySet();
    }

    boolean hasStartUps() {
        return !startUps.isEmpty();
    }

    /** Median over rounds, or NaN if this was not run. */
    double median(Variant variant, String program, String side, ToDoubleFunction<Sample> figure) {
        List<Sample> found = samples(variant, program, side);
        return found.isEmpty()
                ? Double.NaN
                : Statistics.median(found.stream().map(figure::applyAsDouble).toList());
    }

    double cpu(Variant variant, String program, String side) {
        return median(variant, program, side, Sample::cpuNs);
    }

    /** Between rounds; of a single round between its segments. */
    Collection<Double> cpuSpread(Variant variant, String program, String side) {
        List<Sample> found = samples(variant, program, side);
        return found.size() == 1
                ? found.get(0).segmentCpuNs()
                : found.stream().map(Sample::cpuNs).toList();
    }
}
