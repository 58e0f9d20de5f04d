// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.dag.Transformation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the resources of slot sharing groups. */
final class SlotSharing {

    private SlotSharing() {}

    /**
     * The groups of a program for which resources were named.
     *
     * @param registered groups that the environment knows, by name
     * @throws IllegalArgumentException if two places name different resources for one group
     */
    static Map<String, SlotSharingGroup> resources(
            List<Transformation<?>> transformations, Map<String, SlotSharingGroup> registered) {
        Map<String, SlotSharingGroup> groups = new HashMap<>(registered);
        Set<Transformation<?>> all = new LinkedHashSet<>();
        for (Transformation<?> sink : transformations) {
            all.addAll(sink.getTransitivePredecessors());
        }
        for (Transformation<?> transformation : all) {
            Optional<SlotSharingGroup> group = transformation.getSlotSharingGroup();
            if (group.isPresent()) {
                add(group.get(), groups);
            }
        }
        return groups;
    }

    private static void add(SlotSharingGroup group, Map<String, SlotSharingGroup> groups) {
        if (group.getCpuCores().isEmpty()) {
            return;
        }
        SlotSharingGroup known = groups.putIfAbsent(group.getName(), group);
        if (known != null && !known.equals(group)) {
            throw new IllegalArgumentException("The slot sharing group " + group.getName()
                    + " has been configured with two different resource spec.");
        }
    }
}
