// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.List;

/** One record goes several ways: two consumers of a stream, side outputs, a stream united with itself. */
final class FanOutCases {

    private static final List<Kind<?>> KINDS =
            List.of(Kind.POJO, Kind.LIST, Kind.TUPLE_OF_POJO, Kind.ARRAY);

    private FanOutCases() {}

    static void addTo(List<Case> cases) {
        int turn = 0;
        for (boolean objectReuse : new boolean[] {false, true}) {
            for (Position changing :
                    List.of(Position.CHAINED, Position.CHAINING_DISABLED, Position.KEY_BY)) {
                for (Position keeping :
                        List.of(Position.CHAINED, Position.NEW_CHAIN, Position.REBALANCE)) {
                    for (boolean changesFirst : new boolean[] {false, true}) {
                        Kind<?> kind = KINDS.get(turn++ % KINDS.size());
                        cases.add(twoConsumers(changing, keeping, changesFirst, kind, objectReuse));
                    }
                }
            }
            for (Position main : List.of(Position.CHAINED, Position.KEY_BY)) {
                for (Position side : List.of(Position.CHAINED, Position.CHAINING_DISABLED)) {
                    for (boolean sideFirst : new boolean[] {false, true}) {
                        Kind<?> kind = KINDS.get(turn++ % KINDS.size());
                        cases.add(sideOutput(main, side, sideFirst, kind, objectReuse));
                    }
                }
            }
            cases.add(twoSideOutputReaders(Kind.NESTED, objectReuse));
            cases.add(unitedWithItself(Kind.POJO, objectReuse));
            cases.add(unitedWithItself(Kind.OPAQUE, objectReuse));
            cases.add(unitedBranches(Kind.LIST_OF_POJO, objectReuse));
            cases.add(twoKeyedConsumers(Kind.TUPLE, objectReuse));
        }
    }

    /** One consumer changes records, the other keeps them; the first to be added comes first. */
    private static <T> Case twoConsumers(
            Position changing,
            Position keeping,
            boolean changesFirst,
            Kind<T> kind,
            boolean objectReuse) {
        String name = "fan-out/"
                + (changesFirst
                        ? "changes-" + changing.label() + "/keeps-" + keeping.label()
                        : "keeps-" + keeping.label() + "/changes-" + changing.label());
        return Case.of(name + "/" + kind.label(), objectReuse, false, (env, lines) -> {
            SingleOutputStreamOperator<T> records = Producer.REEMITS.build(env, kind);
            Runnable keeps = () -> Consumer.KEEPS
                    .build(keeping.route(records, kind), kind, keeping)
                    .addSink(lines.sink("kept ", Kind.TEXT))
                    .setParallelism(keeping.consumers());
            if (!changesFirst) {
                keeps.run();
            }
            Consumer.CHANGES
                    .build(changing.route(records, kind), kind, changing)
                    .addSink(lines.sink("changed ", Kind.TEXT))
                    .setParallelism(changing.consumers());
            if (changesFirst) {
                keeps.run();
            }
        });
    }

    /** The same object goes to the main output, whose reader changes it, and to a side output, whose reader keeps it. */
    private static <T> Case sideOutput(
            Position main, Position side, boolean sideFirst, Kind<T> kind, boolean objectReuse) {
        String name = String.join(
                "/",
                sideFirst ? "side-output-first" : "side-output-last",
                "main-" + main.label(),
                "side-" + side.label(),
                kind.label());
        return Case.of(name, objectReuse, false, (env, lines) -> {
            OutputTag<T> tag = new OutputTag<>("side", kind.type());
            SingleOutputStreamOperator<T> split = Producer.records(env, kind, 4)
                    .process(new Splitting<>(tag, sideFirst))
                    .returns(kind.type());
            Consumer.CHANGES
                    .build(main.route(split, kind), kind, main)
                    .addSink(lines.sink("changed ", Kind.TEXT));
            Consumer.KEEPS
                    .build(side.route(split.getSideOutput(tag), kind), kind, side)
                    .addSink(lines.sink("kept ", Kind.TEXT));
        });
    }

    private static <T> Case twoSideOutputReaders(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "side-output-two-readers/" + kind.label(), objectReuse, false, (env, lines) -> {
                    OutputTag<T> tag = new OutputTag<>("side", kind.type());
                    SingleOutputStreamOperator<T> split = Producer.records(env, kind, 4)
                            .process(new Splitting<>(tag, true))
                            .returns(kind.type());
                    DataStream<T> side = split.getSideOutput(tag);
                    Consumer.CHANGES
                            .build(side, kind, Position.CHAINED)
                            .addSink(lines.sink("changed ", Kind.TEXT));
                    Consumer.KEEPS
                            .build(side, kind, Position.CHAINED)
                            .addSink(lines.sink("kept ", Kind.TEXT));
                    split.addSink(lines.sink("main ", kind));
                });
    }

    private static <T> Case unitedWithItself(Kind<T> kind, boolean objectReuse) {
        return Case.of("united-with-itself/" + kind.label(), objectReuse, false, (env, lines) -> {
            SingleOutputStreamOperator<T> records = Producer.CHANGES_AFTER_EMIT.build(env, kind);
            Consumer.CHANGES
                    .build(records.union(records), kind, Position.UNION)
                    .addSink(lines.sink());
        });
    }

    /** Both branches change the same records before they come together. */
    private static <T> Case unitedBranches(Kind<T> kind, boolean objectReuse) {
        return Case.of("united-branches/" + kind.label(), objectReuse, false, (env, lines) -> {
            SingleOutputStreamOperator<T> records = Producer.records(env, kind, 4);
            SingleOutputStreamOperator<T> once =
                    records.map(new Producer.Changing<>(kind)).returns(kind.type());
            SingleOutputStreamOperator<T> twice = records.map(new Producer.Changing<>(kind))
                    .returns(kind.type())
                    .map(new Producer.Changing<>(kind))
                    .returns(kind.type());
            once.union(twice).addSink(lines.sink("", kind));
        });
    }

    private static <T> Case twoKeyedConsumers(Kind<T> kind, boolean objectReuse) {
        return Case.of("fan-out/keyed-twice/" + kind.label(), objectReuse, false, (env, lines) -> {
            SingleOutputStreamOperator<T> records = Producer.SOURCE_REEMITS.build(env, kind);
            KeyedConsumer.LIST_STATE
                    .build(records.keyBy(kind), kind, 1)
                    .addSink(lines.sink("list ", Kind.TEXT));
            KeyedConsumer.REDUCE
                    .build(records.keyBy(kind), kind, 2)
                    .addSink(lines.sink("reduced ", Kind.TEXT))
                    .setParallelism(2);
        });
    }

    private static final class Splitting<T> extends ProcessFunction<T, T> {

        private final OutputTag<T> tag;
        private final boolean sideFirst;

        Splitting(OutputTag<T> tag, boolean sideFirst) {
            this.tag = tag;
            this.sideFirst = sideFirst;
        }

        @Override
        public void processElement(T value, Context context, Collector<T> out) {
            if (sideFirst) {
                context.output(tag, value);
            }
            out.collect(value);
            if (!sideFirst) {
                context.output(tag, value);
            }
        }
    }
}
