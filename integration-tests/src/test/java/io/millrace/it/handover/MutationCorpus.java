// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every producer with every consumer in every position, over the types of records by turns, and some programs that fit no
 * such scheme.
 */
public final class MutationCorpus {

    /** With these the consumer runs once and gets records in the producer's order. */
    private static final Set<Position> ORDERED = EnumSet.of(
            Position.CHAINED,
            Position.CHAINING_DISABLED,
            Position.NEW_CHAIN,
            Position.SHUFFLE,
            Position.UNION,
            Position.KEY_BY);

    private final List<Case> cases = new ArrayList<>();
    private int turn;

    private MutationCorpus() {}

    /** All cases, in a fixed order. */
    public static List<Case> cases() {
        MutationCorpus corpus = new MutationCorpus();
        corpus.addChained();
        corpus.addExchanged();
        corpus.addKeyed();
        FanOutCases.addTo(corpus.cases);
        SourceCases.addTo(corpus.cases);
        KeyCases.addTo(corpus.cases);
        WindowCases.addTo(corpus.cases);
        CollectedCases.addTo(corpus.cases);
        return List.copyOf(corpus.cases);
    }

    private Kind<?> nextKind() {
        return Kind.ALL.get(turn++ % Kind.ALL.size());
    }

    private void addChained() {
        for (Producer producer : Producer.values()) {
            for (Consumer consumer : Consumer.values()) {
                Kind<?> kind = nextKind();
                add(producer, Position.CHAINED, consumer, kind, false);
                add(producer, Position.CHAINED, consumer, kind, true);
            }
        }
    }

    private void addExchanged() {
        for (Producer producer : Producer.values()) {
            for (Position position : EnumSet.complementOf(EnumSet.of(Position.CHAINED))) {
                add(producer, position, Consumer.KEEPS, nextKind(), true);
                boolean isEven = (producer.ordinal() + position.ordinal()) % 2 == 0;
                add(
                        producer,
                        position,
                        isEven ? Consumer.CHANGES : Consumer.CHANGES_AND_PASSES,
                        nextKind(),
                        isEven);
            }
        }
    }

    private void addKeyed() {
        for (Producer producer : Producer.values()) {
            for (KeyedConsumer consumer : KeyedConsumer.values()) {
                add(producer, consumer, nextKind(), 1, true);
                boolean isEven = (producer.ordinal() + consumer.ordinal()) % 2 == 0;
                add(producer, consumer, nextKind(), 2, isEven);
            }
        }
    }

    private <T> void add(
            Producer producer,
            Position position,
            Consumer consumer,
            Kind<T> kind,
            boolean objectReuse) {
        String name = String.join(
                "/", position.label(), producer.label(), consumer.label(), kind.label());
        cases.add(Case.of(name, objectReuse, ORDERED.contains(position), (env, lines) -> {
            SingleOutputStreamOperator<T> records = producer.build(env, kind);
            consumer.build(position.route(records, kind), kind, position)
                    .addSink(lines.sink())
                    .setParallelism(position.consumers());
        }));
    }

    private <T> void add(
            Producer producer,
            KeyedConsumer consumer,
            Kind<T> kind,
            int parallelism,
            boolean objectReuse) {
        String name = String.join(
                "/", "keyed-" + parallelism, producer.label(), consumer.label(), kind.label());
        cases.add(Case.of(name, objectReuse, parallelism == 1, (env, lines) -> {
            SingleOutputStreamOperator<T> records = producer.build(env, kind);
            consumer.build(records.keyBy(kind, Types.INT), kind, parallelism)
                    .addSink(lines.sink())
                    .setParallelism(parallelism);
        }));
    }
}
