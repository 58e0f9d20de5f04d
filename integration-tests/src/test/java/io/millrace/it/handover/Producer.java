// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.List;

/** What makes records, and what it does to them before or after they are emitted. Ids are 0 and 1, by turns. */
enum Producer {
    /** A source that emits two objects again and again, changed in between. */
    SOURCE_REEMITS {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return env.addSource(new ReemittingSource<>(kind), kind.type());
        }
    },
    /** Emits two objects again and again, each twice per input. */
    REEMITS {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return records(env, kind, 4).flatMap(new Reemitting<>(kind)).returns(kind.type());
        }
    },
    /** Emits a new object, then changes it. */
    CHANGES_AFTER_EMIT {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return records(env, kind, 6)
                    .flatMap(new ChangingAfterEmit<>(kind))
                    .returns(kind.type());
        }
    },
    /** Keeps all that it emitted, and changes all of it with every input. */
    CHANGES_ALL_EMITTED {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return records(env, kind, 6)
                    .flatMap(new ChangingAllEmitted<>(kind))
                    .returns(kind.type());
        }
    },
    /** Changes its input and returns it. */
    RETURNS_CHANGED_INPUT {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return records(env, kind, 6).map(new Changing<>(kind)).returns(kind.type());
        }
    },
    /** Keeps its inputs, changes all earlier ones, and returns the new one. */
    CHANGES_EARLIER_INPUTS {
        @Override
        <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind) {
            return records(env, kind, 6).map(new ChangingEarlier<>(kind)).returns(kind.type());
        }
    };

    abstract <T> SingleOutputStreamOperator<T> build(StreamExecutionEnvironment env, Kind<T> kind);

    String label() {
        return name().toLowerCase().replace('_', '-');
    }

    /** Records with counts 0, 10, 20 and so on. */
    static <T> SingleOutputStreamOperator<T> records(
            StreamExecutionEnvironment env, Kind<T> kind, int count) {
        List<T> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(kind.create(i % 2, 10 * i));
        }
        return env.fromCollection(records, kind.type());
    }

    static final class ReemittingSource<T> implements SourceFunction<T> {

        private final Kind<T> kind;
        private volatile boolean isCancelled;

        ReemittingSource(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void run(SourceContext<T> context) {
            List<T> objects = List.of(kind.create(0, 0), kind.create(1, 0));
            for (int i = 0; i < 6 && !isCancelled; i++) {
                T value = objects.get(i % 2);
                kind.change(value);
                context.collect(value);
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    private static final class Reemitting<T> implements FlatMapFunction<T, T> {

        private final Kind<T> kind;
        private transient List<T> objects;

        Reemitting(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void flatMap(T value, Collector<T> out) {
            if (objects == null) {
                objects = List.of(kind.create(0, 0), kind.create(1, 0));
            }
            T own = objects.get(kind.id(value));
            out.collect(own);
            kind.change(own);
            out.collect(own);
        }
    }

    private static final class ChangingAfterEmit<T> implements FlatMapFunction<T, T> {

        private final Kind<T> kind;

        ChangingAfterEmit(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void flatMap(T value, Collector<T> out) {
            T made = kind.create(kind.id(value), 0);
            out.collect(made);
            kind.change(made);
        }
    }

    private static final class ChangingAllEmitted<T> implements FlatMapFunction<T, T> {

        private final Kind<T> kind;
        private transient List<T> emitted;

        ChangingAllEmitted(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void flatMap(T value, Collector<T> out) {
            if (emitted == null) {
                emitted = new ArrayList<>();
            }
            T made = kind.create(kind.id(value), 10 * emitted.size());
            emitted.add(made);
            out.collect(made);
            emitted.forEach(kind::change);
        }
    }

    static final class Changing<T> implements MapFunction<T, T> {

        private final Kind<T> kind;

        Changing(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public T map(T value) {
            kind.change(value);
            return value;
        }
    }

    private static final class ChangingEarlier<T> implements MapFunction<T, T> {

        private final Kind<T> kind;
        private transient List<T> inputs;

        ChangingEarlier(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public T map(T value) {
            if (inputs == null) {
                inputs = new ArrayList<>();
            }
            inputs.forEach(kind::change);
            inputs.add(value);
            return value;
        }
    }
}
