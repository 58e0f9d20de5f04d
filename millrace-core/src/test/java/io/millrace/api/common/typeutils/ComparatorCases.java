// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.AtomicType;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.SqlTimeTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.EnumTypeInfo;
import io.millrace.api.java.typeutils.GenericTypeInfo;
import io.millrace.api.java.typeutils.ValueTypeInfo;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.MemorySegment;
import io.millrace.core.memory.MemorySegmentFactory;
import io.millrace.types.BooleanValue;
import io.millrace.types.ByteValue;
import io.millrace.types.DoubleValue;
import io.millrace.types.IntValue;
import io.millrace.types.LongValue;
import io.millrace.types.Row;
import io.millrace.types.StringValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * What comparators of many types say of many values: each line tells one answer. The recorder runs this on Flink, with
 * Flink's imports.
 */
public final class ComparatorCases {

    private static final int[] NONE = {};
    private static final int[] KEY_LENGTHS = {1, 3, 8, 20};

    /** Compared through fields, one of them nested. */
    public static class Person {

        /** A field. */
        public String name;
        /** A field. */
        public int age;
        /** A field. */
        public Tuple2<Long, Double> more;

        /** For the serializer. */
        public Person() {}

        Person(String name, int age, long more) {
            this.name = name;
            this.age = age;
            this.more = Tuple2.of(more, more / 2.0);
        }
    }

    /** Compared by its order. */
    public enum Color {
        /** First. */
        RED,
        /** Second. */
        GREEN,
        /** Third. */
        BLUE
    }

    private interface Comparators {
        TypeComparator<Object> create(boolean ascending);
    }

    private interface Answer {
        Object get() throws Exception;
    }

    private final List<String> lines = new ArrayList<>();

    private ComparatorCases() {}

    /** All answers. */
    public static List<String> run() throws Exception {
        ComparatorCases cases = new ComparatorCases();
        cases.atomic(BasicTypeInfo.BYTE_TYPE_INFO, (byte) -128, (byte) -1, (byte) 0, (byte) 127);
        cases.atomic(
                BasicTypeInfo.SHORT_TYPE_INFO, Short.MIN_VALUE, (short) -1, (short) 0, (short) 300);
        cases.atomic(BasicTypeInfo.INT_TYPE_INFO, Integer.MIN_VALUE, -1, 0, 1, 70_000);
        cases.atomic(BasicTypeInfo.LONG_TYPE_INFO, Long.MIN_VALUE, -1L, 0L, 1L << 40);
        cases.atomic(BasicTypeInfo.CHAR_TYPE_INFO, 'a', '\u00e9', '\uffff', (char) 0);
        cases.atomic(BasicTypeInfo.BOOLEAN_TYPE_INFO, true, false);
        cases.atomic(BasicTypeInfo.FLOAT_TYPE_INFO, -1.5f, 0f, Float.NaN, 7f);
        cases.atomic(BasicTypeInfo.DOUBLE_TYPE_INFO, -1.5, -0.0, 0.0, Double.NaN, 7.0);
        cases.atomic(
                BasicTypeInfo.STRING_TYPE_INFO,
                "",
                "a",
                "ab",
                "\u00e9t\u00e9",
                "\u4e2d\u6587",
                "zz\ud83d\ude00");
        cases.atomic(
                BasicTypeInfo.BIG_INT_TYPE_INFO,
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.valueOf(-1),
                BigInteger.valueOf(-256),
                BigInteger.valueOf(1234567),
                BigInteger.TEN.pow(30),
                BigInteger.TEN.pow(30).negate());
        cases.atomic(
                BasicTypeInfo.BIG_DEC_TYPE_INFO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("-1.5"),
                new BigDecimal("1E+20"),
                new BigDecimal("-1E-20"),
                new BigDecimal("12345.678"));
        cases.atomic(
                BasicTypeInfo.DATE_TYPE_INFO,
                new Date(0),
                new Date(-1),
                new Date(1_600_000_000_000L));
        cases.atomic(
                BasicTypeInfo.INSTANT_TYPE_INFO,
                Instant.EPOCH,
                Instant.MIN,
                Instant.ofEpochSecond(-1, 999_999_999),
                Instant.ofEpochSecond(1_600_000_000, 7));
        cases.atomic(SqlTimeTypeInfo.DATE, new java.sql.Date(0), new java.sql.Date(86_400_000));
        cases.atomic(SqlTimeTypeInfo.TIME, new java.sql.Time(0), new java.sql.Time(3_600_000));
        Timestamp nanos = new Timestamp(1_600_000_000_000L);
        nanos.setNanos(123_456_789);
        cases.atomic(
                SqlTimeTypeInfo.TIMESTAMP,
                new Timestamp(0),
                nanos,
                new Timestamp(-5),
                new Timestamp(1_600_000_000_123L));
        cases.atomic(
                Types.LOCAL_DATE,
                LocalDate.of(2020, 2, 29),
                LocalDate.of(-5, 12, 1),
                LocalDate.MAX);
        cases.atomic(Types.LOCAL_TIME, LocalTime.MIN, LocalTime.MAX, LocalTime.of(12, 30, 5, 77));
        cases.atomic(
                Types.LOCAL_DATE_TIME,
                LocalDateTime.of(2020, 2, 29, 12, 30, 5, 77),
                LocalDateTime.of(2020, 2, 29, 12, 30, 5, 78),
                LocalDateTime.of(1999, 12, 31, 23, 59));
        cases.atomic(new EnumTypeInfo<>(Color.class), (Object[]) Color.values());
        cases.atomic(
                PrimitiveArrayTypeInfo.BOOLEAN_PRIMITIVE_ARRAY_TYPE_INFO,
                new boolean[] {true},
                new boolean[] {true, false},
                new boolean[0]);
        cases.atomic(
                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                new byte[] {1, -2},
                new byte[] {1},
                new byte[] {2});
        cases.atomic(
                PrimitiveArrayTypeInfo.SHORT_PRIMITIVE_ARRAY_TYPE_INFO,
                new short[] {1, -2},
                new short[] {1},
                new short[] {300});
        cases.atomic(
                PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO,
                new int[] {1, -2},
                new int[] {1},
                new int[] {70_000});
        cases.atomic(
                PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO,
                new long[] {1, -2},
                new long[] {1L << 40},
                new long[0]);
        cases.atomic(
                PrimitiveArrayTypeInfo.FLOAT_PRIMITIVE_ARRAY_TYPE_INFO,
                new float[] {1, -2},
                new float[] {1.5f},
                new float[0]);
        cases.atomic(
                PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO,
                new double[] {1, -2},
                new double[] {1.5},
                new double[] {-0.0});
        cases.atomic(
                PrimitiveArrayTypeInfo.CHAR_PRIMITIVE_ARRAY_TYPE_INFO,
                new char[] {'a', 'b'},
                new char[] {'a'},
                new char[] {'\u4e2d'});
        cases.atomic(new ValueTypeInfo<>(IntValue.class), new IntValue(-1), new IntValue(5));
        cases.atomic(
                new ValueTypeInfo<>(LongValue.class), new LongValue(-1), new LongValue(1L << 40));
        cases.atomic(
                new ValueTypeInfo<>(ByteValue.class), new ByteValue((byte) -1), new ByteValue((byte)
                        1));
        cases.atomic(
                new ValueTypeInfo<>(BooleanValue.class),
                new BooleanValue(true),
                new BooleanValue(false));
        cases.atomic(
                new ValueTypeInfo<>(DoubleValue.class), new DoubleValue(-1), new DoubleValue(1));
        cases.atomic(
                new ValueTypeInfo<>(StringValue.class),
                new StringValue("a"),
                new StringValue("b\u00e9"));
        cases.atomic(
                new GenericTypeInfo<>(java.util.UUID.class),
                new java.util.UUID(1, 2),
                new java.util.UUID(1, 3),
                new java.util.UUID(-1, 3));
        cases.composites();
        cases.failures();
        return cases.lines;
    }

    private void composites() throws Exception {
        Object[] tuples = {
            Tuple3.of("a", 1, Tuple2.of(5L, 1.5)),
            Tuple3.of("a", 2, Tuple2.of(5L, 1.5)),
            Tuple3.of("b", 1, Tuple2.of(4L, 0.5)),
            Tuple3.of("", -1, Tuple2.of(-4L, 2.5))
        };
        TypeInformation<?> tuple =
                Types.TUPLE(Types.STRING, Types.INT, Types.TUPLE(Types.LONG, Types.DOUBLE));
        composite(tuple, new int[] {1}, tuples);
        composite(tuple, new int[] {1, 0}, tuples);
        composite(tuple, new int[] {0, 1}, tuples);
        composite(tuple, new int[] {2, 1}, tuples);
        composite(tuple, new int[] {2, 3}, tuples);
        composite(tuple, new int[] {3, 1}, tuples);
        composite(tuple, new int[] {1}, Tuple3.of("a", null, Tuple2.of(5L, 1.5)));
        Object[] people = {
            new Person("a", 1, 5),
            new Person("b", 1, 4),
            new Person("b", -3, 4),
            new Person("", 0, 0)
        };
        TypeInformation<?> pojo = TypeInformation.of(Person.class);
        composite(pojo, new int[] {0}, people);
        composite(pojo, new int[] {0, 3}, people);
        composite(pojo, new int[] {1, 0}, people);
        composite(pojo, new int[] {3, 1}, people);
        composite(pojo, new int[] {3}, new Person(null, 1, 5));
        Object[] rows = {
            Row.of("a", 1, Tuple2.of(5L, 1.5)),
            Row.of(null, 1, Tuple2.of(6L, 1.5)),
            Row.of("a", null, Tuple2.of(5L, 1.5)),
            Row.of("b", -1, Tuple2.of(-5L, 1.5))
        };
        TypeInformation<?> row =
                Types.ROW(Types.STRING, Types.INT, Types.TUPLE(Types.LONG, Types.DOUBLE));
        composite(row, new int[] {1}, rows);
        composite(row, new int[] {1, 0}, rows);
        composite(row, new int[] {0, 1}, rows);
        composite(row, new int[] {2, 1}, rows);
    }

    private void failures() {
        ExecutionConfig config = new ExecutionConfig();
        line("void", () -> BasicTypeInfo.VOID_TYPE_INFO.createComparator(true, config));
        line("object", () -> new GenericTypeInfo<>(Object.class).createComparator(true, config));
        line(
                "no keys",
                () -> ((CompositeType<?>) TypeInformation.of(Person.class))
                        .createComparator(new int[0], new boolean[0], 0, config)
                        .getNormalizeKeyLen());
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void atomic(TypeInformation<?> type, Object... values) throws Exception {
        answers(
                type.toString(),
                type,
                ascending -> ((AtomicType) type).createComparator(ascending, new ExecutionConfig()),
                values);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void composite(TypeInformation<?> type, int[] keys, Object... values) throws Exception {
        answers(
                type.getTypeClass().getSimpleName() + Arrays.toString(keys),
                type,
                ascending -> {
                    boolean[] orders = new boolean[keys.length];
                    Arrays.fill(orders, ascending);
                    return ((CompositeType) type)
                            .createComparator(keys, orders, 0, new ExecutionConfig());
                },
                values);
        if (keys.length == 2) {
            answers(
                    type.getTypeClass().getSimpleName() + Arrays.toString(keys) + " mixed",
                    type,
                    ascending -> ((CompositeType) type)
                            .createComparator(
                                    keys,
                                    new boolean[] {ascending, !ascending},
                                    0,
                                    new ExecutionConfig()),
                    values);
        }
    }

    @SuppressWarnings("unchecked")
    private void answers(
            String name, TypeInformation<?> type, Comparators comparators, Object... values)
            throws Exception {
        TypeSerializer<Object> serializer =
                (TypeSerializer<Object>) type.createSerializer(new ExecutionConfig());
        for (boolean ascending : new boolean[] {true, false}) {
            lines.add("== " + name + (ascending ? " up" : " down"));
            TypeComparator<Object> comparator = comparators.create(ascending);
            line("supports", comparator::supportsNormalizedKey);
            line("supports writing", comparator::supportsSerializationWithKeyNormalization);
            line("against reference", comparator::supportsCompareAgainstReference);
            line("inverts", comparator::invertNormalizedKey);
            line("length", comparator::getNormalizeKeyLen);
            for (int length : KEY_LENGTHS) {
                line("prefix " + length, () -> comparator.isNormalizedKeyPrefixOnly(length));
            }
            line("flat", () -> comparator.getFlatComparators().length);
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (!(value instanceof Enum)) {
                    line(i + " hash", () -> comparator.hash(value));
                }
                for (int length : comparator.supportsNormalizedKey() ? KEY_LENGTHS : NONE) {
                    line(i + " key " + length, () -> key(comparator, value, length));
                }
                line(i + " parts", () -> {
                    Object[] parts = new Object[5];
                    return comparator.extractKeys(value, parts, 1) + " "
                            + Arrays.deepToString(parts);
                });
                for (int j = 0; j < values.length; j++) {
                    Object other = values[j];
                    line(i + " " + j, () -> Integer.signum(comparator.compare(value, other)));
                    line(
                            i + " bytes " + j,
                            () -> Integer.signum(comparator.compareSerialized(
                                    bytes(serializer, value), bytes(serializer, other))));
                    line(i + " reference " + j, () -> {
                        TypeComparator<Object> twin = comparator.duplicate();
                        comparator.setReference(value);
                        twin.setReference(other);
                        return Integer.signum(comparator.compareToReference(twin)) + " "
                                + comparator.equalToReference(other);
                    });
                }
            }
        }
    }

    private static DataInputDeserializer bytes(TypeSerializer<Object> serializer, Object value)
            throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(32);
        serializer.serialize(value, out);
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }

    private static String key(TypeComparator<Object> comparator, Object value, int length) {
        byte[] bytes = new byte[length + 4];
        Arrays.fill(bytes, (byte) 0x55);
        MemorySegment target = MemorySegmentFactory.wrap(bytes);
        int put = Math.min(length, comparator.getNormalizeKeyLen());
        comparator.putNormalizedKey(value, target, 2, put);
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(String.format("%02x", b));
        }
        return text.toString();
    }

    private void line(String question, Answer answer) {
        Object text;
        try {
            text = answer.get();
        } catch (Exception e) {
            text = e.getClass().getSimpleName();
        }
        lines.add(question + " = " + text);
    }
}
