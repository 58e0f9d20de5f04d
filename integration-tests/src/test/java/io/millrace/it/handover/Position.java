// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;

/** How records get from the producer, which runs once, to the consumer. */
enum Position {
    CHAINED(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream;
        }
    },
    CHAINING_DISABLED(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream;
        }

        @Override
        void place(SingleOutputStreamOperator<?> consumer) {
            consumer.disableChaining();
        }
    },
    NEW_CHAIN(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream;
        }

        @Override
        void place(SingleOutputStreamOperator<?> consumer) {
            consumer.startNewChain();
        }
    },
    REBALANCE(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.rebalance();
        }
    },
    RESCALE(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.rescale();
        }
    },
    SHUFFLE(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.shuffle();
        }
    },
    GLOBAL(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.global();
        }
    },
    BROADCAST(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.broadcast();
        }
    },
    CUSTOM(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.partitionCustom((id, partitions) -> id % partitions, kind);
        }
    },
    UNION(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.union(stream.filter(value -> false));
        }
    },
    KEY_BY(1) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.keyBy(kind, Types.INT);
        }
    },
    KEY_BY_TWO(2) {
        @Override
        <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind) {
            return stream.keyBy(kind, Types.INT);
        }
    };

    private final int consumers;

    Position(int consumers) {
        this.consumers = consumers;
    }

    abstract <T> DataStream<T> route(DataStream<T> stream, Kind<T> kind);

    /** Parallelism of the consumer and all behind it. */
    int consumers() {
        return consumers;
    }

    /** Sets what the consumer itself must be told. */
    void place(SingleOutputStreamOperator<?> consumer) {}

    String label() {
        return name().toLowerCase().replace('_', '-');
    }
}
