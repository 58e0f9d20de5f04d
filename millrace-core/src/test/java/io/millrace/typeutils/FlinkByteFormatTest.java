// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.typeutils.SerializerSamples.Sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Compares bytes with those that the serializers of Flink 1.14.4 wrote for the same values. */
class FlinkByteFormatTest {

    /** Name of the sample, number of the value, bytes. */
    private static final String RECORDED = """
            string|0|01
            string|1|04616263
            string|2|04fc01ac4100
            string|3|00
            boolean|0|01
            boolean|1|00
            byte|0|f9
            short|0|fed4
            char|0|20ac
            int|0|00000001
            int|1|80000000
            long|0|0000000000000001
            long|1|fffffffed5fa0e00
            float|0|3fc00000
            float|1|7fc00000
            double|0|8000000000000000
            double|1|7e37e43c8800759c
            bigint|0|00000001
            bigint|1|00000002
            bigint|2|00000003
            bigint|3|00000011fe7116f0093c8c1f11b1c0f52e
            bigint|4|00000000
            bigdec|0|0000000100000000
            bigdec|1|0000000300000000
            bigdec|2|00000007fe1dc600000004
            bigdec|3|00000000
            date|0|0000011f71fb04cb
            date|1|8000000000000000
            sql date|0|0000000000000007
            sql date|1|8000000000000000
            sql time|0|0000000000000007
            sql time|1|8000000000000000
            sql timestamp|0|0000011f71fb045000000007
            sql timestamp|1|800000000000000000000000
            instant|0|fffffffffffffffb075bcd15
            instant|1|800000000000000080000000
            local date|0|000007e6021c
            local date|1|800000008000
            local time|0|173b3a075bcd15
            local time|1|80800080000000
            local date time|0|000007e6021c01020300000004
            local date time|1|80000000800080800080000000
            enum|0|00000001
            boolean array|0|000000020100
            byte array|0|0000000201ff
            short array|0|000000020001ffff
            char array|0|0000000200610062
            int array|0|0000000200000001ffffffff
            long array|0|000000020000000000000001ffffffffffffffff
            float array|0|000000023fc0000040000000
            double array|0|000000013fe0000000000000
            string array|0|0000000302610001
            object array|0|0000000201000000000000000500
            BooleanValue|0|01
            ByteValue|0|01
            ShortValue|0|0001
            CharValue|0|0078
            IntValue|0|00000009
            LongValue|0|0000000000000009
            FloatValue|0|41100000
            DoubleValue|0|4022000000000000
            StringValue|0|0178
            copyable value|0|0000000000000009
            value|0|0178
            list|0|00000000
            list|1|0000000200000000000000010000000000000002
            map|0|00000001026101
            map|1|000000010262000000000000000003
            either|0|0100000005
            either|1|000000000000000006
            nullable|0|000000000000000005
            nullable|1|01
            padded nullable|0|000000000000000005
            padded nullable|1|010000000000000000
            tuple0|0|2a
            tuple2|0|026100000001
            tuple2|1|0000000002
            tuple3|0|0000000000000005000000000000000503743500000005
            row|0|000261000000010000000000000002
            row|1|e800000001
            row|2|78
            row|3|980278
            row without kind|0|4002610000000000000002
            wide row|0|e0800303030303030303
            named row|0|000261000000010000000000000002
            row with names only|0|88026e00000004
            pojo|0|020000000005000566697665000000000000000005003fe00000000000000001
            pojo|1|0200000000060101003ff000000000000001
            pojo|2|01
            pojo|3|080002000000000701000000004d010006736576656e000000000000000000
            pojo|4|04001f696f2e6d696c6c726163652e747970657574696c732e4f74686572506f6a6f02000000000801000100000000000000005800066569676874000000000000000000
            """;

    static Stream<String> recorded() {
        return RECORDED.lines();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void shouldWriteAndReadBytesOfFlink(String line) throws IOException {
        String[] parts = line.split("\\|", -1);
        Map<String, Sample<?>> samples = new LinkedHashMap<>(SerializerSamples.basic(1));
        samples.putAll(SerializerSamples.composite(1));

        check(samples.get(parts[0]), Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2]));
    }

    private static <T> void check(Sample<T> sample, int index, byte[] recorded) throws IOException {
        byte[] written = SerializerContract.bytes(sample.serializer, sample.values.get(index));

        assertThat(written).isEqualTo(recorded);
        assertThat(SerializerContract.bytes(
                        sample.serializer, SerializerContract.read(sample.serializer, recorded)))
                .isEqualTo(recorded);
    }
}
