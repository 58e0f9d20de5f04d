// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Sources that hold one object several times, or whose objects the program still has; records of which only a part is
 * written.
 */
final class SourceCases {

    private static final List<Kind<?>> KINDS =
            List.of(Kind.POJO, Kind.LIST, Kind.ARRAY_OF_POJO, Kind.DATE);

    private SourceCases() {}

    static void addTo(List<Case> cases) {
        for (boolean objectReuse : new boolean[] {false, true}) {
            for (Kind<?> kind : KINDS) {
                cases.add(oneObjectInCollection(kind, objectReuse));
                cases.add(changedAfterBuilding(kind, objectReuse));
            }
            for (Position position :
                    List.of(Position.CHAINED, Position.NEW_CHAIN, Position.REBALANCE)) {
                cases.add(transientField(Kind.CACHING_POJO, position, objectReuse));
                cases.add(transientField(Kind.CACHING_OPAQUE, position, objectReuse));
            }
            for (Kind<?> kind : List.of(Kind.TUPLE, Kind.OPAQUE)) {
                cases.add(iterator(kind, Position.CHAINED, objectReuse));
                cases.add(iterator(kind, Position.KEY_BY, objectReuse));
                cases.add(iterator(kind, Position.NEW_CHAIN, objectReuse));
            }
        }
    }

    private static <T> Case oneObjectInCollection(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "collection-of-one-object/" + kind.label(), objectReuse, true, (env, lines) -> {
                    T value = kind.create(1, 0);
                    Consumer.CHANGES_AND_PASSES
                            .build(
                                    env.fromCollection(Collections.nCopies(3, value), kind.type()),
                                    kind,
                                    Position.CHAINED)
                            .addSink(lines.sink());
                });
    }

    private static <T> Case changedAfterBuilding(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "collection-changed-after-building/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> {
                    T value = kind.create(1, 0);
                    DataStreamSource<T> records = env.fromCollection(List.of(value), kind.type());
                    kind.change(value);
                    records.addSink(lines.sink("", kind));
                });
    }

    private static <T> Case iterator(Kind<T> kind, Position position, boolean objectReuse) {
        String name = String.join("/", "iterator", position.label(), kind.label());
        return Case.of(name, objectReuse, true, (env, lines) -> {
            DataStreamSource<T> records = env.fromCollection(new Reemitting<>(kind), kind.type());
            Consumer.KEEPS
                    .build(position.route(records, kind), kind, position)
                    .addSink(lines.sink());
        });
    }

    private static <T> Case transientField(Kind<T> kind, Position position, boolean objectReuse) {
        String name = String.join("/", "transient-field", position.label(), kind.label());
        return Case.of(name, objectReuse, false, (env, lines) -> {
            SingleOutputStreamOperator<T> filled = Producer.records(env, kind, 4)
                    .map(new Producer.Changing<>(kind))
                    .returns(kind.type());
            Consumer.KEEPS
                    .build(position.route(filled, kind), kind, position)
                    .addSink(lines.sink())
                    .setParallelism(position.consumers());
        });
    }

    /** Returns one object again and again. */
    private static final class Reemitting<T> implements Iterator<T>, Serializable {

        private final Kind<T> kind;
        private transient T value;
        private int returned;

        Reemitting(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public boolean hasNext() {
            return returned < 4;
        }

        @Override
        public T next() {
            if (value == null) {
                value = kind.create(1, 0);
            }
            returned++;
            kind.change(value);
            return value;
        }
    }
}
