// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.jmh;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Order;
import io.millrace.benchmarks.data.Orders;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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

/** What is generated code worth against reflection, for copying, writing and reading a record? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SerializerBenchmark {

    private static final int RECORDS = 1_024;

    @Param({"pojo", "tuple"})
    public String type;

    @Param({"generated", "plain"})
    public String path;

    private TypeSerializer<Object> serializer;
    private Object[] records;
    private byte[][] written;
    private DataOutputSerializer output;
    private DataInputDeserializer input;
    private int next;

    @Setup
    public void prepare() throws IOException {
        boolean isPojo = type.equals("pojo");
        // Another type first, so that shared code has seen more than one.
        use(serializer(Types.TUPLE(Types.STRING, Types.INT)), Tuple2.of("a", 1));
        use(serializer(TypeInformation.of(Bid.class)), Bids.at(1));
        serializer = serializer(
                isPojo
                        ? TypeInformation.of(Order.class)
                        : Types.TUPLE(Types.STRING, Types.LONG, Types.LONG));
        records = new Object[RECORDS];
        written = new byte[RECORDS][];
        output = new DataOutputSerializer(512);
        for (int i = 0; i < RECORDS; i++) {
            Order order = Orders.at(i);
            records[i] = isPojo ? order : Tuple3.of(order.url, order.price, order.timestamp);
            output.clear();
            serializer.serialize(records[i], output);
            written[i] = output.getCopyOfBuffer();
        }
        input = new DataInputDeserializer();
    }

    @SuppressWarnings("unchecked")
    private TypeSerializer<Object> serializer(TypeInformation<?> information) {
        TypeSerializer<?> plain = information.createSerializer(new ExecutionConfig());
        return (TypeSerializer<Object>)
                (path.equals("generated") ? GeneratedSerializers.specialize(plain) : plain);
    }

    private static void use(TypeSerializer<Object> serializer, Object record) throws IOException {
        var output = new DataOutputSerializer(512);
        for (int i = 0; i < 20_000; i++) {
            output.clear();
            serializer.serialize(serializer.copy(record), output);
            serializer.deserialize(new DataInputDeserializer(output.getCopyOfBuffer()));
        }
    }

    @Benchmark
    public Object copy() {
        return serializer.copy(records[next++ & RECORDS - 1]);
    }

    @Benchmark
    public int serialize() throws IOException {
        output.clear();
        serializer.serialize(records[next++ & RECORDS - 1], output);
        return output.length();
    }

    @Benchmark
    public Object deserialize() throws IOException {
        input.setBuffer(written[next++ & RECORDS - 1]);
        return serializer.deserialize(input);
    }
}
