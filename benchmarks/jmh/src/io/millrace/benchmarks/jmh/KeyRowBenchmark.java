// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.jmh;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.benchmarks.data.Bids;
import io.millrace.engine.common.Clock;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.KeyedStores;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What does it cost to find the row of a key, and to count in a state of it? By type of key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class KeyRowBenchmark {

    /** Nothing here asks what time it is. */
    private static final Clock NO_CLOCK = new Clock() {
        @Override
        public long nowMs() {
            return 0;
        }

        @Override
        public long nowNanos() {
            return 0;
        }
    };

    /** So many records, of random keys, before they begin again. */
    private static final int RECORDS = 1 << 18;

    @Param({"long", "int", "string", "tuple"})
    public String keyType;

    @Param({"true", "false"})
    public boolean primitiveKeys;

    @Param({"1000", "100000"})
    public int keys;

    private KeyedStore store;
    private ValueState<Integer> count;
    private Object[] keyOfRecord;
    private int next;

    @Setup
    public void prepare() {
        TypeInformation<?> type = switch (keyType) {
            case "long" -> Types.LONG;
            case "int" -> Types.INT;
            case "string" -> Types.STRING;
            default -> Types.TUPLE(Types.STRING, Types.LONG);
        };
        TypeSerializer<?> serializer = type.createSerializer(new ExecutionConfig());
        store = KeyedStores.create(
                KeyedStores.kindFor(serializer, primitiveKeys), serializer, NO_CLOCK, 0x9E37_79B9);
        var descriptor = new ValueStateDescriptor<>("count", Types.INT);
        descriptor.initializeSerializerUnlessSet(new ExecutionConfig());
        count = store.states().getState(descriptor);
        keyOfRecord = new Object[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            keyOfRecord[i] = key((int) ((Bids.hash(i) >>> 32) * keys >>> 32));
        }
    }

    /** A new object each time, as records bring them. */
    private Object key(int number) {
        return switch (keyType) {
            case "long" -> number * 0x9E3779B97F4A7C15L;
            case "int" -> number * 0x9E3779B9;
            case "string" -> "user-" + number;
            default -> Tuple2.of("user", (long) number);
        };
    }

    @Benchmark
    public void findAndCount() throws IOException {
        store.selectKey(keyOfRecord[next++ & RECORDS - 1]);
        Integer before = count.value();
        count.update(before == null ? 1 : before + 1);
    }
}
