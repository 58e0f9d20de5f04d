// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static java.util.Comparator.comparing;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.engine.common.CopyThroughBytes;
import io.millrace.engine.plan.ObjectFlow.Hold;
import io.millrace.engine.plan.Topology.Node;
import io.millrace.streaming.api.description.Partitioning;

import java.util.ArrayList;
import java.util.HashMap;
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
 *   <li>The type is immutable, as we know, not as its serializer says ({@link ImmutableSerializers}).
 *   <li>The producer emits objects that it has just made and does not know any more ({@link Hold#NOBODY}), and the reader is
 *       the last one that is handed them. Earlier readers got copies, or did not keep and change what they saw.
 *   <li>Nobody touches the objects during the call ({@link Hold#UNTOUCHED}), as those that the engine holds in its state, and
 *       the reader, called in the same thread, does not keep and change them either. What it passes on is held as before.
 * </ul>
 *
 * <p>Key selectors see the object itself, also those of readers that get copies: they must not keep or change it either. In
 * both the objects must be such that copying changes nothing ({@link FlatRecord}): no transient fields, no subclasses,
 * no constructor that leaves traces.
 * An operator that passes its records on gives what it was given. Owned by the planner.
 */
final class HandOvers {

    /**
     * What was decided.
     *
     * @param copies whether the reader gets copies
     * @param reason why
     * @param handed what the reader gets; null if that was not asked
     */
    record Decision(boolean copies, String reason, ObjectFlow handed) {}

    /** Those who read one output of an operator, in the order in which they are called. */
    private static final class Output {
        private final List<Link> readers = new ArrayList<>();
        private final Map<Class<?>, String> keyHarms = new HashMap<>();
    }

    private final ExecutionConfig config;
    private final boolean elides;
    private final Predicate<Link> isChained;
    private final Predicate<Link> isCall;
    private final Map<Link, Output> outputs = new IdentityHashMap<>();
    private final Map<Node, List<Link>> inputs = new IdentityHashMap<>();
    /** Made when it is asked first: most of the cost is in loading what reads classes. */
    private ObjectFlows flows;

    private final Map<Link, Decision> decisions = new IdentityHashMap<>();
    private final Map<TypeInformation<?>, TypeSerializer<?>> serializers = new IdentityHashMap<>();
    private final Map<TypeInformation<?>, FlatRecord> records = new IdentityHashMap<>();

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
        this.config = config;
        this.elides = elides;
        this.isChained = isChained;
        this.isCall = isCall;
        Map<Link.Output, Output> byOutput = new HashMap<>();
        for (Link link : links) {
            Output output = byOutput.computeIfAbsent(link.output(), any -> new Output());
            output.readers.add(link);
            outputs.put(link, output);
            inputs.computeIfAbsent(link.target(), any -> new ArrayList<>()).add(link);
        }
        // Chained readers are called last.
        byOutput.values().forEach(output -> output.readers.sort(comparing(isChained::test)));
    }

    /** What copies the records of an edge as it must be done there, whether it is needed or not. */
    TypeSerializer<?> serializer(Link link) {
        TypeSerializer<?> serializer = serializerOf(link);
        boolean goesThroughBytes = !ImmutableSerializers.contain(serializer)
                && !isChained.test(link)
                && GenericTypes.areIn(link.type(), config);
        return goesThroughBytes ? new CopyThroughBytes<>(serializer) : serializer;
    }

    private TypeSerializer<?> serializerOf(Link link) {
        TypeSerializer<?> known = serializers.get(link.type());
        if (known == null) {
            known = link.type().createSerializer(config);
            serializers.put(link.type(), known);
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
        if (ImmutableSerializers.contain(serializerOf(link))) {
            return new Decision(false, "immutable type " + type, null);
        }
        boolean chained = isChained.test(link);
        if (chained && config.isObjectReuseEnabled()) {
            return new Decision(false, "object reuse", null);
        }
        String why = (chained ? "chained, " : "exchange, ") + "mutable type " + type;
        FlatRecord record = elides ? recordOf(link) : null;
        if (record == null) {
            return new Decision(true, why, null);
        }
        try {
            return elide(link, record, why);
        } catch (LinkageError e) {
            return copy(record, null, why + "; functions cannot be read: " + e);
        }
    }

    private FlatRecord recordOf(Link link) {
        if (!records.containsKey(link.type())) {
            records.put(link.type(), FlatRecord.of(link.type(), serializerOf(link), config));
        }
        return records.get(link.type());
    }

    private ObjectFlows flows() {
        if (flows == null) {
            flows = new ObjectFlows(config, this::handedTo);
        }
        return flows;
    }

    private Decision elide(Link link, FlatRecord record, String why) {
        String trace = flows().traceOfCopies(record);
        ObjectFlow flow = emittedInto(link, record);
        if (trace != null) {
            return copy(record, flow, why + "; " + trace);
        }
        String harm = flow.why();
        if (flow.isPlain() && flow.hold() == Hold.NOBODY) {
            harm = harmOfGivingAway(link, flow.exact());
            if (harm == null) {
                return new Decision(false, "new objects", flow);
            }
        }
        if (flow.isPlain() && flow.hold() != Hold.ANYBODY && isCall.test(link)) {
            String harmOfReader = flows.harmOf(link.target(), flow.exact());
            if (harmOfReader != null) {
                harmOfReader = "'" + link.target().name() + "' " + harmOfReader;
            } else {
                harmOfReader = keyHarm(link, flow.exact());
            }
            if (harmOfReader == null) {
                String others = "others read what '" + link.source().name() + "' emits";
                return new Decision(false, "only read", flow.heldAtBest(Hold.UNTOUCHED, others));
            }
            harm = harmOfReader.equals(harm) ? harm : harm + ", and " + harmOfReader;
        }
        return copy(record, flow, harm == null ? why : why + "; " + harm);
    }

    private static Decision copy(FlatRecord record, ObjectFlow copied, String reason) {
        Class<?> known = copied == null ? null : copied.exact();
        Class<?> exact = record.isExact() ? record.type() : known;
        return new Decision(true, reason, new ObjectFlow(Hold.NOBODY, true, exact, null));
    }

    private ObjectFlow emittedInto(Link link, FlatRecord record) {
        return link.sideOutput() == null
                ? flows().emittedBy(link.source(), record)
                : ObjectFlow.unknown("a side output");
    }

    /** Why objects that nobody else knows cannot be given to a reader; null if they can. */
    private String harmOfGivingAway(Link link, Class<?> exact) {
        List<Link> readers = outputs.get(link).readers;
        if (readers.get(readers.size() - 1) != link) {
            return "others read it afterwards";
        }
        if (link.partitioning() instanceof Partitioning.Broadcast
                && link.target().parallelism() > 1) {
            return "several subtasks get it";
        }
        return keyHarm(link, exact);
    }

    /**
     * What the producer does to records to find out where they go. It asks for the key of the record that was emitted, also
     * for readers that get a copy.
     */
    private String keyHarm(Link link, Class<?> exact) {
        Output output = outputs.get(link);
        if (!output.keyHarms.containsKey(exact)) {
            String harm = null;
            for (Link reader : output.readers) {
                harm = harm == null ? keyHarmOf(reader, exact) : harm;
            }
            output.keyHarms.put(exact, harm);
        }
        return output.keyHarms.get(exact);
    }

    private String keyHarmOf(Link reader, Class<?> exact) {
        KeySelector<?, ?> selector = null;
        if (reader.partitioning() instanceof Partitioning.Hash hash) {
            selector = hash.keySelector();
        } else if (reader.partitioning() instanceof Partitioning.Custom custom) {
            selector = custom.keySelector();
        }
        String harm = selector == null ? null : flows.keepsByKey(selector, exact);
        return harm == null ? null : "'" + reader.target().name() + "': " + harm;
    }

    /** What an operator gets, of records as it emits them itself. */
    private ObjectFlow handedTo(Node node, FlatRecord record) {
        ObjectFlow all = null;
        for (Link link : inputs.getOrDefault(node, List.of())) {
            boolean isSameType = link.type().equals(node.transformation().getOutputType());
            ObjectFlow flow = isSameType
                    ? handedOver(link, record)
                    : ObjectFlow.unknown("'" + node.name() + "' changes the type");
            all = all == null ? flow : all.and(flow);
        }
        return all == null ? ObjectFlow.unknown("no input") : all;
    }

    private ObjectFlow handedOver(Link link, FlatRecord record) {
        if (isChained.test(link) && config.isObjectReuseEnabled()) {
            ObjectFlow given = emittedInto(link, record);
            boolean isOnlyReader = outputs.get(link).readers.size() == 1;
            return isOnlyReader && given.hold() == Hold.NOBODY
                    ? given
                    : ObjectFlow.unknown("objects are reused");
        }
        ObjectFlow handed = decide(link).handed();
        return handed != null ? handed : ObjectFlow.unknown("is not followed");
    }
}
