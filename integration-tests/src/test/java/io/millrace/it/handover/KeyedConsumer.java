// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.util.Collector;

import java.util.TreeSet;

/** What a keyed function does to the records it gets; each prints lines. */
enum KeyedConsumer {
    /** Keeps the first record of each key, prints and changes it with each further one. */
    VALUE_STATE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.process(new InValueState<>(kind)).setParallelism(parallelism);
        }
    },
    LIST_STATE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.process(new InListState<>(kind)).setParallelism(parallelism);
        }
    },
    REDUCING_STATE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.process(new InReducingState<>(kind)).setParallelism(parallelism);
        }
    },
    MAP_STATE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.process(new InMapState<>(kind)).setParallelism(parallelism);
        }
    },
    /** A rolling reduce that changes its first argument, followed by a function that keeps all results. */
    REDUCE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            SingleOutputStreamOperator<T> reduced =
                    stream.reduce(new ChangingFirst<>(kind)).setParallelism(parallelism);
            return Consumer.keeping(reduced, kind).setParallelism(parallelism);
        }
    },
    /** Windows of two records, printed and changed. */
    COUNT_WINDOW {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.countWindow(2).process(new InWindow<>(kind)).setParallelism(parallelism);
        }
    },
    /** Windows of three records that share two, printed and changed. */
    SLIDING_COUNT_WINDOW {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            return stream.countWindow(3, 1)
                    .process(new InWindow<>(kind))
                    .setParallelism(parallelism);
        }
    },
    /** Windows of three records, reduced by changing the first, followed by a function that keeps all results. */
    WINDOW_REDUCE {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism) {
            SingleOutputStreamOperator<T> reduced = stream.countWindow(3)
                    .reduce(new ChangingFirst<>(kind))
                    .setParallelism(parallelism);
            return Consumer.keeping(reduced, kind).setParallelism(parallelism);
        }
    };

    abstract <T> SingleOutputStreamOperator<String> build(
            KeyedStream<T, Integer> stream, Kind<T> kind, int parallelism);

    String label() {
        return name().toLowerCase().replace('_', '-');
    }

    private static final class InValueState<T> extends KeyedProcessFunction<Integer, T, String> {

        private final Kind<T> kind;
        private transient ValueState<T> first;

        InValueState(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void open(Configuration parameters) {
            first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", kind.type()));
        }

        @Override
        public void processElement(T value, Context context, Collector<String> out)
                throws Exception {
            T present = first.value();
            if (present == null) {
                first.update(value);
                out.collect("first " + kind.show(value));
                return;
            }
            out.collect("first " + kind.show(present) + " now " + kind.show(value));
            kind.change(present);
        }
    }

    private static final class InListState<T> extends KeyedProcessFunction<Integer, T, String> {

        private final Kind<T> kind;
        private transient ListState<T> all;

        InListState(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void open(Configuration parameters) {
            all = getRuntimeContext().getListState(new ListStateDescriptor<>("all", kind.type()));
        }

        @Override
        public void processElement(T value, Context context, Collector<String> out)
                throws Exception {
            all.add(value);
            kind.change(value);
            out.collect(Consumer.show(kind, all.get()));
        }
    }

    private static final class InReducingState<T> extends KeyedProcessFunction<Integer, T, String> {

        private final Kind<T> kind;
        private transient ReducingState<T> reduced;

        InReducingState(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void open(Configuration parameters) {
            reduced = getRuntimeContext()
                    .getReducingState(new ReducingStateDescriptor<>(
                            "reduced", new ChangingFirst<>(kind), kind.type()));
        }

        @Override
        public void processElement(T value, Context context, Collector<String> out)
                throws Exception {
            reduced.add(value);
            out.collect(kind.show(reduced.get()) + " now " + kind.show(value));
        }
    }

    private static final class InMapState<T> extends KeyedProcessFunction<Integer, T, String> {

        private final Kind<T> kind;
        private transient MapState<String, T> byText;

        InMapState(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void open(Configuration parameters) {
            byText = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("by-text", Types.STRING, kind.type()));
        }

        @Override
        public void processElement(T value, Context context, Collector<String> out)
                throws Exception {
            byText.put(kind.show(value), value);
            kind.change(value);
            StringBuilder line = new StringBuilder();
            for (String text : sorted(byText.keys())) {
                line.append(text)
                        .append(" is ")
                        .append(kind.show(byText.get(text)))
                        .append(' ');
            }
            out.collect(line.toString().trim());
        }

        private static Iterable<String> sorted(Iterable<String> texts) {
            TreeSet<String> set = new TreeSet<>();
            texts.forEach(set::add);
            return set;
        }
    }

    static final class ChangingFirst<T> implements ReduceFunction<T> {

        private final Kind<T> kind;

        ChangingFirst(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public T reduce(T first, T second) {
            kind.change(first);
            return first;
        }
    }

    private static final class InWindow<T>
            extends ProcessWindowFunction<T, String, Integer, GlobalWindow> {

        private final Kind<T> kind;

        InWindow(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void process(
                Integer key, Context context, Iterable<T> elements, Collector<String> out) {
            out.collect(Consumer.show(kind, elements));
            elements.forEach(kind::change);
        }
    }
}
