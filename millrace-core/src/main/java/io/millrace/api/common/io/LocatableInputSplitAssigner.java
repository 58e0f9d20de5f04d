// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;
import io.millrace.core.io.LocatableInputSplit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hands splits out, those first that lie on the host that asks; among the others those first that
 * lie on the fewest of the hosts that have asked so far, so that these keep their own. Splits that
 * are alike in that come in the order in which they were given. Safe for several threads. Mirrors
 * Flink 1.14's {@code LocatableInputSplitAssigner}. Differences: the order among splits that are
 * alike is fixed.
 */
public final class LocatableInputSplitAssigner implements InputSplitAssigner {
    private final Set<LocatableInputSplit> unassigned = new LinkedHashSet<>();
    /** What hosts have asked, with the splits that lie there. */
    private final Map<String, List<LocatableInputSplit>> localByHost = new HashMap<>();

    private int localAssignments;
    private int remoteAssignments;

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public LocatableInputSplitAssigner(Collection<LocatableInputSplit> splits) {
        unassigned.addAll(splits);
    }

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public LocatableInputSplitAssigner(LocatableInputSplit[] splits) {
        this(Arrays.asList(splits));
    }

    @Override
    public synchronized LocatableInputSplit getNextInputSplit(String host, int taskId) {
        if (unassigned.isEmpty()) {
            return null;
        }
        List<LocatableInputSplit> local = host == null ? List.of() : localSplits(host);
        LocatableInputSplit split = fewestHosts(local);
        if (split != null) {
            localAssignments++;
        } else {
            split = host == null ? unassigned.iterator().next() : fewestHosts(unassigned);
            remoteAssignments++;
        }
        unassigned.remove(split);
        return split;
    }

    private List<LocatableInputSplit> localSplits(String host) {
        return localByHost.computeIfAbsent(host.toLowerCase(Locale.US), name -> {
            List<LocatableInputSplit> local = new ArrayList<>();
            for (LocatableInputSplit split : unassigned) {
                if (isLocal(name, split.getHostnames())) {
                    local.add(split);
                }
            }
            return local;
        });
    }

    /** The unassigned split that the fewest hosts have for local; null if there is none. */
    private LocatableInputSplit fewestHosts(Collection<LocatableInputSplit> candidates) {
        LocatableInputSplit best = null;
        int fewest = Integer.MAX_VALUE;
        for (LocatableInputSplit split : candidates) {
            if (!unassigned.contains(split)) {
                continue;
            }
            int hosts = 0;
            for (String host : localByHost.keySet()) {
                if (isLocal(host, split.getHostnames())) {
                    hosts++;
                }
            }
            if (hosts < fewest) {
                best = split;
                fewest = hosts;
            }
        }
        return best;
    }

    private static boolean isLocal(String host, String[] splitHosts) {
        if (splitHosts == null) {
            return false;
        }
        for (String splitHost : splitHosts) {
            if (splitHost != null && splitHost.toLowerCase(Locale.US).equals(host)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void returnInputSplit(List<InputSplit> splits, int taskId) {
        for (InputSplit split : splits) {
            LocatableInputSplit returned = (LocatableInputSplit) split;
            unassigned.add(returned);
            localByHost.forEach((host, local) -> {
                if (isLocal(host, returned.getHostnames()) && !local.contains(returned)) {
                    local.add(returned);
                }
            });
        }
    }

    /**
     * Returns how many splits went to a host where they lie.
     *
     * @return the number
     */
    public int getNumberOfLocalAssignments() {
        return localAssignments;
    }

    /**
     * Returns how many splits went elsewhere.
     *
     * @return the number
     */
    public int getNumberOfRemoteAssignments() {
        return remoteAssignments;
    }
}
