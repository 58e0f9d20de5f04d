// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.plan.Topology.Node;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which keyed edges from one subtask to one are calls within a task.
 *
 * <p>Behind a source function, whose thread drives its task under the checkpoint lock, only chains are fused that set no
 * timer by the wall clock: theirs would wait for that lock, while those of a task of its own wait for nobody.
 */
final class FusedLinks {

    private final List<List<Link>> linksFrom;
    private final Predicate<Link> isChained;
    private final Set<Link> fused = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param nodes producers before consumers
     * @param linksFrom edges by the index of their producer
     * @param linksInto edges by the index of their consumer
     * @param isChained whether both ends of an edge run in one chain
     * @param isCandidate whether an edge between two chains could be a call
     */
    FusedLinks(
            List<Node> nodes,
            List<List<Link>> linksFrom,
            List<List<Link>> linksInto,
            Predicate<Link> isChained,
            Predicate<Link> isCandidate) {
        this.linksFrom = linksFrom;
        this.isChained = isChained;
        boolean[] isUnderLock = new boolean[nodes.size()];
        for (Node node : nodes) {
            int index = node.index();
            isUnderLock[index] = isSourceFunction(node);
            for (Link link : linksInto.get(index)) {
                boolean isSourceUnderLock = isUnderLock[link.source().index()];
                if (isChained.test(link)) {
                    isUnderLock[index] |= isSourceUnderLock;
                } else if (isCandidate.test(link)
                        && !(isSourceUnderLock && chainMaySetTimers(node))) {
                    fused.add(link);
                    isUnderLock[index] |= isSourceUnderLock;
                }
            }
        }
    }

    boolean contains(Link link) {
        return fused.contains(link);
    }

    private static boolean isSourceFunction(Node node) {
        return node.transformation().getDescription() instanceof SourceDescription.Function;
    }

    /** Whether an operator, or one that is chained behind it, may set timers by the wall clock. */
    private boolean chainMaySetTimers(Node node) {
        return !(node.transformation().getDescription() instanceof OperatorDescription operator)
                || ProcessingTimers.mayBeSetBy(operator)
                || linksFrom.get(node.index()).stream()
                        .anyMatch(link -> isChained.test(link) && chainMaySetTimers(link.target()));
    }
}
