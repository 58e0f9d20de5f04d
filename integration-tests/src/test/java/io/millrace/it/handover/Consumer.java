// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a function does to the records it gets; each prints lines. */
enum Consumer {
    /** Keeps all records, and prints all of them with each new one. */
    KEEPS {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                DataStream<T> stream, Kind<T> kind, Position position) {
            return placed(keeping(stream, kind), position);
        }
    },
    /** Changes every record, and prints it. */
    CHANGES {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                DataStream<T> stream, Kind<T> kind, Position position) {
            return placed(stream.flatMap(new Changing<>(kind)), position);
        }
    },
    /** Changes every record and passes it on to one that keeps all, in the same chain. */
    CHANGES_AND_PASSES {
        @Override
        <T> SingleOutputStreamOperator<String> build(
                DataStream<T> stream, Kind<T> kind, Position position) {
            SingleOutputStreamOperator<T> changed = placed(
                    stream.map(new Producer.Changing<>(kind)).returns(kind.type()), position);
            return keeping(changed, kind).setParallelism(position.consumers());
        }
    };

    abstract <T> SingleOutputStreamOperator<String> build(
            DataStream<T> stream, Kind<T> kind, Position position);

    String label() {
        return name().toLowerCase().replace('_', '-');
    }

    static <T> SingleOutputStreamOperator<String> keeping(DataStream<T> stream, Kind<T> kind) {
        return stream.flatMap(new Keeping<>(kind));
    }

    private static <T> SingleOutputStreamOperator<T> placed(
            SingleOutputStreamOperator<T> consumer, Position position) {
        consumer.setParallelism(position.consumers());
        position.place(consumer);
        return consumer;
    }

    private static final class Keeping<T> implements FlatMapFunction<T, String> {

        private final Kind<T> kind;
        private transient List<T> kept;

        Keeping(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void flatMap(T value, Collector<String> out) {
            if (kept == null) {
                kept = new ArrayList<>();
            }
            kept.add(value);
            out.collect(show(kind, kept));
        }
    }

    private static final class Changing<T> implements FlatMapFunction<T, String> {

        private final Kind<T> kind;

        Changing(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void flatMap(T value, Collector<String> out) {
            String before = kind.show(value);
            kind.change(value);
            out.collect(before + " to " + kind.show(value));
        }
    }

    /** All records, and how many objects they are where that matters. */
    static <T> String show(Kind<T> kind, Iterable<T> records) {
        StringBuilder line = new StringBuilder();
        Set<T> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (T value : records) {
            line.append(kind.show(value)).append(' ');
            objects.add(value);
        }
        if (!kind.label().equals(Kind.TEXT.label())) {
            line.append("in ").append(objects.size());
        }
        return line.toString().trim();
    }
}
