// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.CopyThroughBytes;
import io.millrace.engine.plan.ObjectFlow.Hold;
import io.millrace.engine.plan.Topology.Node;
import io.millrace.streaming.api.description.Partitioning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides for each edge whether its reader gets the producer's objects or copies of them.
 *
 * <p>Flink copies records between chained operators, unless objects are reused, and serializes them on every other edge. Here
 * a copy is left out where nobody can tell:
 *
 * <ul>
 *   <li>The type is immutable.
 *   <li>The producer emits objects that it has just made and does not know any more ({@link Hold#NOBODY}), and the reader is
 *       the last one that is handed them. Earlier readers got copies, or did not keep and change what they saw.
 *   <li>Nobody touches the objects during the call ({@link Hold#UNTOUCHED}), as those that the engine holds in its state, and
 *       the reader, called in the same thread, does not keep and change them either. What it passes on is held as before.
 * </ul>
 *
 * <p>In both the objects must be such that copying changes nothing ({@link FlatRecord}): no transient fields, no subclasses.
 * An operator that passes its records on gives what it was given. Owned by the planner.
 */
final class HandOvers {

    /**
     * What was decided.
     *
     * @param copies whether the reader gets copies
     * @param reason why
     */
    record Decision(boolean copies, String reason) {}

    private final List<Link> links;
    private final ExecutionConfig config;
    private final boolean elides;
    private final Predicate<Link> isChained;
    private final Predicate<Link> isCall;
    /** Made when it is asked first: most of the cost is in loading what reads classes. */
    private ObjectFlows flows;

    private final Map<Link, Decision> decisions = new IdentityHashMap<>();
    private final Map<Link, TypeSerializer<?>> serializers = new IdentityHashMap<>();

    /**
     * @param links all edges of the job
     * @param config of the job
     * @param elides whether copies are left out where nobody can tell
     * @param isChained whether Flink would chain the two ends
     * @param isCall whether the reader runs within the call that hands over, chained or not
     */
    HandOvers(
            List<Link> links,
            ExecutionConfig config,
            boolean elides,
            Predicate<Link> isChained,
            Predicate<Link> isCall) {
        this.links = links;
        this.config = config;
        this.elides = elides;
        this.isChained = isChained;
        this.isCall = isCall;
    }

    /** What copies the records of an edge as it must be done there, whether it is needed or not. */
    TypeSerializer<?> serializer(Link link) {
        TypeSerializer<?> serializer = serializerOf(link);
        boolean goesThroughBytes = !serializer.isImmutableType()
                && !isChained.test(link)
                && GenericTypes.areIn(link.type(), config);
        return goesThroughBytes ? new CopyThroughBytes<>(serializer) : serializer;
    }

    private TypeSerializer<?> serializerOf(Link link) {
        TypeSerializer<?> known = serializers.get(link);
        if (known == null) {
            known = link.type().createSerializer(config);
            serializers.put(link, known);
        }
        return known;
    }

    /** Whether an edge copies, and why. */
    Decision decide(Link link) {
        Decision known = decisions.get(link);
        if (known == null) {
            known = find(link);
            decisions.put(link, known);
        }
        return known;
    }

    private Decision find(Link link) {
        TypeInformation<?> type = link.type();
        TypeSerializer<?> serializer = serializerOf(link);
        if (serializer.isImmutableType()) {
            return new Decision(false, "immutable type " + type);
        }
        boolean chained = isChained.test(link);
        if (chained && config.isObjectReuseEnabled()) {
            return new Decision(false, "object reuse");
        }
        String why = (chained ? "chained, " : "exchange, ") + "mutable type " + type;
        FlatRecord record = elides ? FlatRecord.of(type, serializer, config) : null;
        if (record == null) {
            return new Decision(true, why);
        }
        try {
            if (flows == null) {
                flows = new ObjectFlows(config, this::handedTo);
            }
            return elide(link, record, why);
        } catch (LinkageError e) {
            return new Decision(true, why + "; functions cannot be read: " + e);
        }
    }

    private Decision elide(Link link, FlatRecord record, String why) {
        ObjectFlow flow = emittedInto(link, record);
        String harm = flow.why();
        if (flow.isPlain() && flow.hold() == Hold.NOBODY) {
            harm = harmOfGivingAway(link, flow.exact());
            if (harm == null) {
                return new Decision(false, "new objects");
            }
        }
        if (flow.isPlain() && flow.hold() != Hold.ANYBODY && isCall.test(link)) {
            String harmOfReader = flows.harmOf(link.target(), flow.exact());
            if (harmOfReader == null) {
                harmOfReader = keyHarm(link, flow.exact());
            }
            if (harmOfReader == null) {
                return new Decision(false, "only read");
            }
            harm = harm + ", and '" + link.target().name() + "' " + harmOfReader;
        }
        return new Decision(true, harm == null ? why : why + "; " + harm);
    }

    private ObjectFlow emittedInto(Link link, FlatRecord record) {
        return link.sideOutput() == null
                ? flows.emittedBy(link.source(), record)
                : ObjectFlow.unknown("a side output");
    }

    /** Why objects that nobody else knows cannot be given to a reader; null if they can. */
    private String harmOfGivingAway(Link link, Class<?> exact) {
        List<Link> readers = readers(link);
        if (readers.get(readers.size() - 1) != link) {
            return "others read it afterwards";
        }
        if (link.partitioning() instanceof Partitioning.Broadcast
                && link.target().parallelism() > 1) {
            return "several subtasks get it";
        }
        return keyHarm(link, exact);
    }

    /** What the producer's end of an edge does to records to find out where they go. */
    private String keyHarm(Link link, Class<?> exact) {
        KeySelector<?, ?> selector = null;
        if (link.partitioning() instanceof Partitioning.Hash hash) {
            selector = hash.keySelector();
        } else if (link.partitioning() instanceof Partitioning.Custom custom) {
            selector = custom.keySelector();
        }
        return selector == null ? null : flows.keepsByKey(selector, exact);
    }

    /** Those who read the same output, in the order in which they are called: chained readers last. */
    private List<Link> readers(Link link) {
        List<Link> readers = new ArrayList<>();
        List<Link> chained = new ArrayList<>();
        for (Link other : links) {
            if (link.sharesOutputWith(other)) {
                (isChained.test(other) ? chained : readers).add(other);
            }
        }
        readers.addAll(chained);
        return readers;
    }

    /** What an operator gets, of records as it emits them itself. */
    private ObjectFlow handedTo(Node node, FlatRecord record) {
        ObjectFlow all = null;
        for (Link link : links) {
            if (link.target() == node) {
                boolean isSameType = link.type().equals(node.transformation().getOutputType());
                ObjectFlow flow = isSameType
                        ? handedOver(link, record)
                        : ObjectFlow.unknown("'" + node.name() + "' changes the type");
                all = all == null ? flow : all.and(flow);
            }
        }
        return all == null ? ObjectFlow.unknown("no input") : all;
    }

    private ObjectFlow handedOver(Link link, FlatRecord record) {
        Decision decision = decide(link);
        ObjectFlow given = emittedInto(link, record);
        if (decision.copies()) {
            Class<?> exact = record.isExact() ? record.type() : given.exact();
            return new ObjectFlow(Hold.NOBODY, true, exact, null);
        }
        boolean isOnlyReader = readers(link).size() == 1;
        if (isChained.test(link) && config.isObjectReuseEnabled()) {
            return isOnlyReader && given.hold() == Hold.NOBODY
                    ? given
                    : ObjectFlow.unknown("objects are reused");
        }
        boolean isGivenAway =
                given.hold() == Hold.NOBODY && harmOfGivingAway(link, given.exact()) == null;
        return isGivenAway
                ? given
                : given.heldAtBest(
                        Hold.UNTOUCHED, "others read what '" + link.source().name() + "' emits");
    }
}
