// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.configuration.Configuration;
import io.millrace.it.handover.Records.Counter;
import io.millrace.it.handover.Records.Name;
import io.millrace.it.handover.Records.Named;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rolling aggregates, whose results are their state; keys that are changed; key selectors that change records. */
final class KeyCases {

    private KeyCases() {}

    static void addTo(List<Case> cases) {
        Map<String, Function<KeyedStream<Counter, Integer>, SingleOutputStreamOperator<Counter>>>
                rolling = Map.of(
                        "sum", stream -> stream.sum("count"),
                        "min", stream -> stream.min("count"),
                        "max", stream -> stream.max("count"),
                        "min-by", stream -> stream.minBy("count"),
                        "max-by", stream -> stream.maxBy("count", false));
        for (boolean objectReuse : new boolean[] {false, true}) {
            for (String name : List.of("sum", "min", "max", "min-by", "max-by")) {
                cases.add(
                        rolling("rolling/" + name, Consumer.KEEPS, rolling.get(name), objectReuse));
            }
            cases.add(rolling(
                    "rolling/sum", Consumer.CHANGES_AND_PASSES, rolling.get("sum"), objectReuse));
            cases.add(rolling(
                    "rolling/max", Consumer.CHANGES_AND_PASSES, rolling.get("max"), objectReuse));
            for (int parallelism = 1; parallelism <= 2; parallelism++) {
                cases.add(keyOfRecord(parallelism, objectReuse));
                cases.add(selectorChangesRecord(parallelism, objectReuse));
            }
        }
    }

    private static Case rolling(
            String name,
            Consumer consumer,
            Function<KeyedStream<Counter, Integer>, SingleOutputStreamOperator<Counter>> aggregate,
            boolean objectReuse) {
        Kind<Counter> kind = Kind.POJO;
        return Case.of(name + "/" + consumer.label(), objectReuse, true, (env, lines) -> {
            KeyedStream<Counter, Integer> keyed =
                    Producer.CHANGES_ALL_EMITTED.build(env, kind).keyBy(kind, Types.INT);
            consumer.build(aggregate.apply(keyed), kind, Position.CHAINED).addSink(lines.sink());
        });
    }

    /** The key is an object inside the record, which the next reader changes; behind an edge if records are shared. */
    private static Case keyOfRecord(int parallelism, boolean objectReuse) {
        return Case.of(
                "key-of-record/" + parallelism, objectReuse, parallelism == 1, (env, lines) -> {
                    List<Named> records = List.of(
                            new Named("a", 1),
                            new Named("b", 2),
                            new Named("a", 3),
                            new Named("b", 4),
                            new Named("a", 5));
                    SingleOutputStreamOperator<String> renamed = env.fromCollection(
                                    records, Types.POJO(Named.class))
                            .keyBy(record -> record.name, Types.POJO(Name.class))
                            .process(new Summing())
                            .setParallelism(parallelism)
                            .map(new Renaming())
                            .setParallelism(parallelism);
                    if (objectReuse) {
                        renamed.startNewChain();
                    }
                    renamed.addSink(lines.sink()).setParallelism(parallelism);
                });
    }

    private static Case selectorChangesRecord(int parallelism, boolean objectReuse) {
        return Case.of(
                "key-selector-changes-record/" + parallelism,
                objectReuse,
                parallelism == 1,
                (env, lines) -> {
                    KeyedStream<Counter, Integer> keyed = Producer.SOURCE_REEMITS
                            .build(env, Kind.POJO)
                            .keyBy(new ChangingSelector(), Types.INT);
                    KeyedConsumer.LIST_STATE
                            .build(keyed, Kind.POJO, parallelism)
                            .addSink(lines.sink())
                            .setParallelism(parallelism);
                });
    }

    private static final class ChangingSelector implements KeySelector<Counter, Integer> {

        @Override
        public Integer getKey(Counter value) {
            value.count += 100;
            return value.id;
        }
    }

    private static final class Summing extends KeyedProcessFunction<Name, Named, Named> {

        private transient ValueState<Integer> sum;

        @Override
        public void open(Configuration parameters) {
            sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.INT));
        }

        @Override
        public void processElement(Named value, Context context, Collector<Named> out)
                throws Exception {
            sum.update(value.count + (sum.value() == null ? 0 : sum.value()));
            value.count = sum.value();
            out.collect(value);
        }
    }

    private static final class Renaming implements MapFunction<Named, String> {

        @Override
        public String map(Named value) {
            String before = value.toString();
            value.name.text = "renamed";
            return before;
        }
    }
}
