// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.logging.LazyLogger;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.description.Topology.Link;
import io.millrace.streaming.api.description.Topology.Node;
import io.millrace.streaming.api.transformations.WithBoundedness;

import org.slf4j.Logger;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds watermarks that may stand still: those that several subtasks make, each of what a filter in the same subtask has let
 * through. A subtask of which nothing gets through makes none, and holds back all that reads it, unless it goes idle. Where all
 * sources end by themselves it holds them back until then, and no longer.
 */
final class StallingWatermarks {

    private static final Logger LOG = LazyLogger.of(StallingWatermarks.class);

    private static final String STRATEGY = WatermarkStrategy.class.getName();

    private final List<List<Link>> linksInto;

    /**
     * @param linksInto edges that an operator reads, by its index
     */
    StallingWatermarks(List<List<Link>> linksInto) {
        this.linksInto = linksInto;
    }

    /** Names all of them in one line of the log. */
    void warn(String job, List<Node> nodes) {
        List<String> found = find(nodes);
        if (!found.isEmpty()) {
            LOG.warn(
                    "Job '{}' assigns watermarks behind filters: {}. A subtask of which a filter lets"
                            + " nothing through makes no watermarks, and holds back those of all"
                            + " others. Assign them in front of the filter, or add"
                            + " withIdleness(...) to the strategy.",
                    job,
                    String.join("; ", found));
        }
    }

    /** A text for each operator that assigns watermarks in such a place. */
    List<String> find(List<Node> nodes) {
        List<String> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.parallelism() > 1
                    && node.transformation().getDescription()
                            instanceof OperatorDescription.TimestampsAndWatermarks assigned
                    && mayStall(assigned.strategy())
                    && readsWithoutEnd(node)) {
                Node filter = filterInFrontOf(node);
                if (filter != null) {
                    found.add("'" + node.name() + "' ("
                            + node.transformation().getCallSite() + ") behind '"
                            + filter.name() + "' (" + filter.transformation().getCallSite() + ")");
                }
            }
        }
        return found;
    }

    private boolean readsWithoutEnd(Node node) {
        return node.transformation() instanceof WithBoundedness source
                        && source.getBoundedness() != Boundedness.BOUNDED
                || linksInto.get(node.index()).stream()
                        .anyMatch(link -> readsWithoutEnd(link.source()));
    }

    /** The nearest filter whose subtasks feed those of an operator one by one; null if there is none. */
    private Node filterInFrontOf(Node node) {
        for (Link link : linksInto.get(node.index())) {
            if (link.partitioning() instanceof Partitioning.Forward) {
                boolean isFilter = link.source().transformation().getDescription()
                        instanceof OperatorDescription.Filter;
                Node filter = isFilter ? link.source() : filterInFrontOf(link.source());
                if (filter != null) {
                    return filter;
                }
            }
        }
        return null;
    }

    /** Whether a strategy makes watermarks of records, and does not go idle without them. A user's own is taken for one. */
    private static boolean mayStall(WatermarkStrategy<?> strategy) {
        Object inner = strategy;
        try {
            while (inner.getClass().getName().startsWith(STRATEGY + "With")) {
                if (inner.getClass().getName().endsWith("WithIdleness")) {
                    return false;
                }
                Field base = inner.getClass().getDeclaredField("baseStrategy");
                base.setAccessible(true);
                inner = base.get(inner);
            }
            return !isNoWatermarks(inner);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static boolean isNoWatermarks(Object strategy) throws ReflectiveOperationException {
        if (!strategy.getClass().isHidden()) {
            return false;
        }
        Method replacement = strategy.getClass().getDeclaredMethod("writeReplace");
        replacement.setAccessible(true);
        return replacement.invoke(strategy) instanceof SerializedLambda lambda
                && lambda.getImplClass().equals(STRATEGY.replace('.', '/'))
                && lambda.getImplMethodName().startsWith("lambda$noWatermarks");
    }
}
