// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.Topology.Link;
import io.millrace.streaming.api.description.Topology.Node;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which keyed edges from one subtask to one are calls within a task.
 *
 * <p>Behind a source function, whose thread drives its task under the checkpoint lock, only chains are fused that no timer by
 * the wall clock reaches, of theirs or of an operator in front: user code that runs from there holds the lock, or waits for it,
 * while in a task of its own it has nothing to do with it.
 */
final class FusedLinks {

    /** Who calls an operator with the checkpoint lock of a source function in its hands. */
    private enum Lock {
        NONE,
        /** The source's thread. */
        SOURCE,
        /** Also the task's, from a timer in front. */
        SOURCE_AND_TIMERS
    }

    private final List<List<Link>> linksFrom;
    private final Predicate<Link> isChained;
    private final Set<Link> fused = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param nodes producers before consumers
     * @param linksFrom edges by the index of their producer
     * @param linksInto edges by the index of their consumer
     * @param isChained whether both ends of an edge run in one chain
     * @param isCandidate whether an edge between two chains could be a call
     * @param isIngestionTime whether source functions get timers that make watermarks
     */
    FusedLinks(
            List<Node> nodes,
            List<List<Link>> linksFrom,
            List<List<Link>> linksInto,
            Predicate<Link> isChained,
            Predicate<Link> isCandidate,
            boolean isIngestionTime) {
        Lock sourceLock = isIngestionTime ? Lock.SOURCE_AND_TIMERS : Lock.SOURCE;
        this.linksFrom = linksFrom;
        this.isChained = isChained;
        Lock[] locks = new Lock[nodes.size()];
        for (Node node : nodes) {
            Lock lock = isSourceFunction(node) ? sourceLock : Lock.NONE;
            for (Link link : linksInto.get(node.index())) {
                Lock before = locks[link.source().index()];
                if (isChained.test(link)) {
                    lock = before;
                } else if (isCandidate.test(link) && mayBeFused(before, node)) {
                    fused.add(link);
                    lock = before;
                }
            }
            locks[node.index()] =
                    lock == Lock.SOURCE && maySetTimers(node) ? Lock.SOURCE_AND_TIMERS : lock;
        }
    }

    private boolean mayBeFused(Lock before, Node node) {
        return before == Lock.NONE || before == Lock.SOURCE && !chainMaySetTimers(node);
    }

    boolean contains(Link link) {
        return fused.contains(link);
    }

    private static boolean maySetTimers(Node node) {
        return node.transformation().getDescription() instanceof OperatorDescription operator
                && ProcessingTimers.mayBeSetBy(operator);
    }

    private static boolean isSourceFunction(Node node) {
        return node.transformation().getDescription() instanceof SourceDescription.Function;
    }

    /** Whether an operator, or one that is chained behind it, may set timers by the wall clock. */
    private boolean chainMaySetTimers(Node node) {
        return maySetTimers(node)
                || linksFrom.get(node.index()).stream()
                        .anyMatch(link -> isChained.test(link) && chainMaySetTimers(link.target()));
    }
}
