// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import static java.util.Comparator.comparing;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.engine.common.CopyThroughBytes;
import io.millrace.engine.handover.ObjectFlow.Hold;
import io.millrace.engine.record.NullCheck;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.transformations.PhysicalTransformation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
public final class HandOvers {

    /**
     * What was decided.
     *
     * @param copies whether the reader gets copies
     * @param reason why
     * @param handed what the reader gets; null if that was not asked
     */
    private record Decision(boolean copies, String reason, ObjectFlow handed) {}

    /** Those who read one output of an operator, in the order in which they are called. */
    private static final class Output {
        private final List<Edge> readers = new ArrayList<>();
        private final Map<Class<?>, String> keyHarms = new HashMap<>();
    }

    private final ExecutionConfig config;
    private final boolean elides;
    private final Map<Edge, Output> outputs = new IdentityHashMap<>();
    private final Map<PhysicalTransformation<?>, List<Edge>> inputs = new HashMap<>();
    /** Made when it is asked first: most of the cost is in loading what reads classes. */
    private ObjectFlows flows;

    private final Map<Edge, Decision> decisions = new IdentityHashMap<>();
    private final Map<TypeInformation<?>, TypeSerializer<?>> serializers = new IdentityHashMap<>();
    private final Map<TypeInformation<?>, FlatRecord> records = new IdentityHashMap<>();

    /**
     * Takes the edges in; decides nothing yet.
     *
     * @param edges all edges of the job, in the order of the program
     * @param config of the job
     * @param elides whether copies are left out where nobody can tell
     */
    public HandOvers(List<Edge> edges, ExecutionConfig config, boolean elides) {
        this.config = config;
        this.elides = elides;
        Map<Edge.Output, Output> byOutput = new HashMap<>();
        for (Edge edge : edges) {
            Output output = byOutput.computeIfAbsent(edge.output(), any -> new Output());
            output.readers.add(edge);
            outputs.put(edge, output);
            inputs.computeIfAbsent(edge.target(), any -> new ArrayList<>()).add(edge);
        }
        // Chained readers are called last.
        byOutput.values().forEach(output -> output.readers.sort(comparing(Edge::isChained)));
    }

    /**
     * Whether the reader of an edge gets copies.
     *
     * @param edge one of the job's
     * @return false if it gets the producer's objects
     */
    public boolean copies(Edge edge) {
        return decide(edge).copies();
    }

    /**
     * Why it gets what it gets.
     *
     * @param edge one of the job's
     * @return the reason as {@code explain} prints it
     */
    public String reason(Edge edge) {
        return decide(edge).reason();
    }

    /**
     * What copies the records of an edge as it must be done there, whether it is needed or not.
     *
     * @param edge one of the job's
     * @return a serializer for records of its type
     */
    public TypeSerializer<?> serializer(Edge edge) {
        TypeSerializer<?> serializer = serializerOf(edge);
        boolean goesThroughBytes = !ImmutableSerializers.contain(serializer)
                && !edge.isChained()
                && GenericTypes.areIn(edge.type(), config);
        return goesThroughBytes ? new CopyThroughBytes<>(serializer) : serializer;
    }

    private TypeSerializer<?> serializerOf(Edge edge) {
        TypeSerializer<?> known = serializers.get(edge.type());
        if (known == null) {
            known = edge.type().createSerializer(config);
            serializers.put(edge.type(), known);
        }
        return known;
    }

    /**
     * What refuses nulls in the records of an edge.
     *
     * @param edge one of the job's
     * @return the check; null if there is nothing to refuse, and between chained operators
     */
    public NullCheck nullCheck(Edge edge) {
        return edge.isChained() ? null : NullChecks.of(edge.type(), config);
    }

    private Decision decide(Edge edge) {
        Decision known = decisions.get(edge);
        if (known == null) {
            known = find(edge);
            decisions.put(edge, known);
        }
        return known;
    }

    private Decision find(Edge edge) {
        TypeInformation<?> type = edge.type();
        if (ImmutableSerializers.contain(serializerOf(edge))) {
            return new Decision(false, "immutable type " + type, null);
        }
        boolean chained = edge.isChained();
        if (chained && config.isObjectReuseEnabled()) {
            return new Decision(false, "object reuse", null);
        }
        String why = (chained ? "chained, " : "exchange, ") + "mutable type " + type;
        FlatRecord record = elides ? recordOf(edge) : null;
        if (record == null) {
            return new Decision(true, why, null);
        }
        try {
            return elide(edge, record, why);
        } catch (LinkageError e) {
            return copy(record, null, why + "; functions cannot be read: " + e);
        }
    }

    private FlatRecord recordOf(Edge edge) {
        if (!records.containsKey(edge.type())) {
            records.put(edge.type(), FlatRecord.of(edge.type(), serializerOf(edge), config));
        }
        return records.get(edge.type());
    }

    private ObjectFlows flows() {
        if (flows == null) {
            flows = new ObjectFlows(config, this::handedTo);
        }
        return flows;
    }

    private Decision elide(Edge edge, FlatRecord record, String why) {
        String trace = flows().traceOfCopies(record);
        ObjectFlow flow = emittedInto(edge, record);
        if (trace != null) {
            return copy(record, flow, why + "; " + trace);
        }
        String harm = flow.why();
        if (flow.isPlain() && flow.hold() == Hold.NOBODY) {
            harm = harmOfGivingAway(edge, flow.exact());
            if (harm == null) {
                return new Decision(false, "new objects", flow);
            }
        }
        if (flow.isPlain() && flow.hold() != Hold.ANYBODY && edge.isCall()) {
            String harmOfReader = flows.harmOf(edge.target(), flow.exact());
            if (harmOfReader != null) {
                harmOfReader = "'" + edge.target().getOperatorName() + "' " + harmOfReader;
            } else {
                harmOfReader = keyHarm(edge, flow.exact());
            }
            if (harmOfReader == null) {
                String others = "others read what '" + edge.source().getOperatorName() + "' emits";
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

    private ObjectFlow emittedInto(Edge edge, FlatRecord record) {
        return edge.sideOutput() == null
                ? flows().emittedBy(edge.source(), record)
                : ObjectFlow.unknown("a side output");
    }

    /** Why objects that nobody else knows cannot be given to a reader; null if they can. */
    private String harmOfGivingAway(Edge edge, Class<?> exact) {
        List<Edge> readers = outputs.get(edge).readers;
        if (readers.get(readers.size() - 1) != edge) {
            return "others read it afterwards";
        }
        if (edge.partitioning() instanceof Partitioning.Broadcast && edge.targetParallelism() > 1) {
            return "several subtasks get it";
        }
        return keyHarm(edge, exact);
    }

    /**
     * What the producer does to records to find out where they go. It asks for the key of the record that was emitted, also
     * for readers that get a copy.
     */
    private String keyHarm(Edge edge, Class<?> exact) {
        Output output = outputs.get(edge);
        if (!output.keyHarms.containsKey(exact)) {
            String harm = null;
            for (Edge reader : output.readers) {
                harm = harm == null ? keyHarmOf(reader, exact) : harm;
            }
            output.keyHarms.put(exact, harm);
        }
        return output.keyHarms.get(exact);
    }

    private String keyHarmOf(Edge reader, Class<?> exact) {
        if (reader.partitioning() instanceof Partitioning.Selected) {
            return "'" + reader.target().getOperatorName() + "': its partitioner sees it";
        }
        KeySelector<?, ?> selector = null;
        if (reader.partitioning() instanceof Partitioning.Hash hash) {
            selector = hash.keySelector();
        } else if (reader.partitioning() instanceof Partitioning.Custom custom) {
            selector = custom.keySelector();
        }
        String harm = selector == null ? null : flows.keepsByKey(selector, exact);
        return harm == null ? null : "'" + reader.target().getOperatorName() + "': " + harm;
    }

    /** What an operator gets, of records as it emits them itself. */
    private ObjectFlow handedTo(PhysicalTransformation<?> operator, FlatRecord record) {
        ObjectFlow all = null;
        for (Edge edge : inputs.getOrDefault(operator, List.of())) {
            boolean isSameType = edge.type().equals(operator.getOutputType());
            ObjectFlow flow = isSameType
                    ? handedOver(edge, record)
                    : ObjectFlow.unknown("'" + operator.getOperatorName() + "' changes the type");
            all = all == null ? flow : all.and(flow);
        }
        return all == null ? ObjectFlow.unknown("no input") : all;
    }

    private ObjectFlow handedOver(Edge edge, FlatRecord record) {
        if (edge.isChained() && config.isObjectReuseEnabled()) {
            ObjectFlow given = emittedInto(edge, record);
            boolean isOnlyReader = outputs.get(edge).readers.size() == 1;
            return isOnlyReader && given.hold() == Hold.NOBODY
                    ? given
                    : ObjectFlow.unknown("objects are reused");
        }
        ObjectFlow handed = decide(edge).handed();
        return handed != null ? handed : ObjectFlow.unknown("is not followed");
    }
}
