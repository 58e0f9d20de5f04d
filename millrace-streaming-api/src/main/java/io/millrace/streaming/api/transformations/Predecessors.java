// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks a program against the stream. */
final class Predecessors {

    private Predecessors() {}

    /** A transformation and all it depends on, each once, itself first. */
    static List<Transformation<?>> of(Transformation<?> transformation) {
        Set<Transformation<?>> found = new LinkedHashSet<>();
        found.add(transformation);
        transformation
                .getInputs()
                .forEach(input -> found.addAll(input.getTransitivePredecessors()));
        return new ArrayList<>(found);
    }
}
