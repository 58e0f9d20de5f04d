// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BigDecSerializer;
import io.millrace.api.common.typeutils.base.BigIntSerializer;
import io.millrace.api.common.typeutils.base.BooleanSerializer;
import io.millrace.api.common.typeutils.base.BooleanValueSerializer;
import io.millrace.api.common.typeutils.base.ByteSerializer;
import io.millrace.api.common.typeutils.base.ByteValueSerializer;
import io.millrace.api.common.typeutils.base.CharSerializer;
import io.millrace.api.common.typeutils.base.CharValueSerializer;
import io.millrace.api.common.typeutils.base.DateSerializer;
import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.api.common.typeutils.base.DoubleValueSerializer;
import io.millrace.api.common.typeutils.base.EnumSerializer;
import io.millrace.api.common.typeutils.base.FloatSerializer;
import io.millrace.api.common.typeutils.base.FloatValueSerializer;
import io.millrace.api.common.typeutils.base.GenericArraySerializer;
import io.millrace.api.common.typeutils.base.InstantSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.IntValueSerializer;
import io.millrace.api.common.typeutils.base.ListSerializer;
import io.millrace.api.common.typeutils.base.LocalDateSerializer;
import io.millrace.api.common.typeutils.base.LocalDateTimeSerializer;
import io.millrace.api.common.typeutils.base.LocalTimeSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.LongValueSerializer;
import io.millrace.api.common.typeutils.base.MapSerializer;
import io.millrace.api.common.typeutils.base.ShortSerializer;
import io.millrace.api.common.typeutils.base.ShortValueSerializer;
import io.millrace.api.common.typeutils.base.SqlDateSerializer;
import io.millrace.api.common.typeutils.base.SqlTimeSerializer;
import io.millrace.api.common.typeutils.base.SqlTimestampSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.common.typeutils.base.StringValueSerializer;
import io.millrace.api.common.typeutils.base.array.BooleanPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.CharPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.DoublePrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.FloatPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.IntPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.LongPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.ShortPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.StringArraySerializer;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.runtime.CopyableValueSerializer;
import io.millrace.api.java.typeutils.runtime.EitherSerializer;
import io.millrace.api.java.typeutils.runtime.NullableSerializer;
import io.millrace.api.java.typeutils.runtime.PojoSerializer;
import io.millrace.api.java.typeutils.runtime.RowSerializer;
import io.millrace.api.java.typeutils.runtime.Tuple0Serializer;
import io.millrace.api.java.typeutils.runtime.TupleSerializer;
import io.millrace.api.java.typeutils.runtime.ValueSerializer;
import io.millrace.types.BooleanValue;
import io.millrace.types.ByteValue;
import io.millrace.types.CharValue;
import io.millrace.types.DoubleValue;
import io.millrace.types.Either;
import io.millrace.types.FloatValue;
import io.millrace.types.IntValue;
import io.millrace.types.LongValue;
import io.millrace.types.Row;
import io.millrace.types.RowKind;
import io.millrace.types.ShortValue;
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
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Serializers with values: each list starts with the fixed values that byte vectors exist for. */
final class SerializerSamples {
    private static final int RANDOM_VALUES = 20;

    private final Random random;
    private final Map<String, Sample<?>> samples = new LinkedHashMap<>();

    private SerializerSamples(long seed) {
        this.random = new Random(seed);
    }

    static Map<String, Sample<?>> basic(long seed) {
        SerializerSamples all = new SerializerSamples(seed);
        all.addBasic();
        all.addArrays();
        all.addValues();
        return all.samples;
    }

    static Map<String, Sample<?>> composite(long seed) {
        SerializerSamples all = new SerializerSamples(seed);
        all.addCollections();
        all.addTuples();
        all.addRows();
        all.addPojos();
        return all.samples;
    }

    private interface Generator<T> {
        T next(Random random);
    }

    @SafeVarargs
    private final <T> void add(
            String name, TypeSerializer<T> serializer, Generator<T> generator, T... fixed) {
        List<T> values = new ArrayList<>(Arrays.asList(fixed));
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(generator.next(random));
        }
        samples.put(name, new Sample<>(name, serializer, values, fixed.length));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(1 << (1 + random.nextInt(16))));
        }
        return text.toString();
    }

    private void addBasic() {
        add(
                "string",
                StringSerializer.INSTANCE,
                SerializerSamples::text,
                "",
                "abc",
                "\u00fc\u20ac\u0000",
                null);
        add("boolean", BooleanSerializer.INSTANCE, Random::nextBoolean, true, false);
        add("byte", ByteSerializer.INSTANCE, r -> (byte) r.nextInt(), (byte) -7);
        add("short", ShortSerializer.INSTANCE, r -> (short) r.nextInt(), (short) -300);
        add("char", CharSerializer.INSTANCE, r -> (char) r.nextInt(), '\u20ac');
        add("int", IntSerializer.INSTANCE, Random::nextInt, 1, Integer.MIN_VALUE);
        add("long", LongSerializer.INSTANCE, Random::nextLong, 1L, -5_000_000_000L);
        add("float", FloatSerializer.INSTANCE, Random::nextFloat, 1.5f, Float.NaN);
        add("double", DoubleSerializer.INSTANCE, Random::nextGaussian, -0.0, 1e300);
        add(
                "bigint",
                BigIntSerializer.INSTANCE,
                r -> new BigInteger(r.nextInt(200), r).add(BigInteger.valueOf(11)),
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TEN,
                new BigInteger("-123456789012345678901234567890"),
                null);
        add(
                "bigdec",
                BigDecSerializer.INSTANCE,
                r -> new BigDecimal(
                        new BigInteger(r.nextInt(200), r).add(BigInteger.valueOf(11)),
                        r.nextInt(40) - 20),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                new BigDecimal("-12.3450"),
                null);
        add(
                "date",
                DateSerializer.INSTANCE,
                r -> new Date(r.nextInt()),
                new Date(1234567890123L),
                null);
        add(
                "sql date",
                SqlDateSerializer.INSTANCE,
                r -> new java.sql.Date(r.nextInt()),
                new java.sql.Date(7L),
                null);
        add(
                "sql time",
                SqlTimeSerializer.INSTANCE,
                r -> new java.sql.Time(r.nextInt()),
                new java.sql.Time(7L),
                null);
        add(
                "sql timestamp",
                SqlTimestampSerializer.INSTANCE,
                SerializerSamples::timestamp,
                timestamp(7),
                null);
        add(
                "instant",
                InstantSerializer.INSTANCE,
                r -> Instant.ofEpochSecond(r.nextInt(), r.nextInt(1_000_000_000)),
                Instant.ofEpochSecond(-5, 123_456_789),
                null);
        add(
                "local date",
                LocalDateSerializer.INSTANCE,
                r -> LocalDate.ofEpochDay(r.nextInt(1_000_000)),
                LocalDate.of(2022, 2, 28),
                null);
        add(
                "local time",
                LocalTimeSerializer.INSTANCE,
                r -> LocalTime.ofSecondOfDay(r.nextInt(86_400)),
                LocalTime.of(23, 59, 58, 123_456_789),
                null);
        add(
                "local date time",
                LocalDateTimeSerializer.INSTANCE,
                r -> LocalDateTime.of(
                        1970 + r.nextInt(100), 1 + r.nextInt(12), 1, r.nextInt(24), r.nextInt(60)),
                LocalDateTime.of(2022, 2, 28, 1, 2, 3, 4),
                null);
        add(
                "enum",
                new EnumSerializer<>(Color.class),
                r -> Color.values()[r.nextInt(3)],
                Color.GREEN);
    }

    private static Timestamp timestamp(Random random) {
        return timestamp(random.nextInt(1_000_000_000));
    }

    private static Timestamp timestamp(int nanos) {
        Timestamp timestamp = new Timestamp(1234567890123L);
        timestamp.setNanos(nanos);
        return timestamp;
    }

    private void addArrays() {
        add(
                "boolean array",
                BooleanPrimitiveArraySerializer.INSTANCE,
                r -> new boolean[] {r.nextBoolean(), r.nextBoolean()},
                new boolean[] {true, false});
        add(
                "byte array",
                BytePrimitiveArraySerializer.INSTANCE,
                r -> text(r).getBytes(),
                new byte[] {1, -1});
        add(
                "short array",
                ShortPrimitiveArraySerializer.INSTANCE,
                r -> new short[r.nextInt(5)],
                new short[] {1, -1});
        add(
                "char array",
                CharPrimitiveArraySerializer.INSTANCE,
                r -> text(r).toCharArray(),
                new char[] {'a', 'b'});
        add("int array", IntPrimitiveArraySerializer.INSTANCE, r -> r.ints(3).toArray(), new int[] {
            1, -1
        });
        add(
                "long array",
                LongPrimitiveArraySerializer.INSTANCE,
                r -> r.longs(3).toArray(),
                new long[] {1, -1});
        add(
                "float array",
                FloatPrimitiveArraySerializer.INSTANCE,
                r -> new float[] {r.nextFloat()},
                new float[] {1.5f, 2});
        add(
                "double array",
                DoublePrimitiveArraySerializer.INSTANCE,
                r -> r.doubles(3).toArray(),
                new double[] {0.5});
        add(
                "string array",
                StringArraySerializer.INSTANCE,
                r -> new String[] {text(r), null, text(r)},
                new String[] {"a", null, ""});
        add(
                "object array",
                new GenericArraySerializer<>(Date.class, DateSerializer.INSTANCE),
                r -> new Date[] {null, new Date(r.nextInt()), new Date(r.nextInt())},
                new Date[] {new Date(5), null});
    }

    private void addValues() {
        add(
                "BooleanValue",
                BooleanValueSerializer.INSTANCE,
                r -> new BooleanValue(r.nextBoolean()),
                new BooleanValue(true));
        add(
                "ByteValue",
                ByteValueSerializer.INSTANCE,
                r -> new ByteValue((byte) r.nextInt()),
                new ByteValue((byte) 1));
        add(
                "ShortValue",
                ShortValueSerializer.INSTANCE,
                r -> new ShortValue((short) r.nextInt()),
                new ShortValue((short) 1));
        add(
                "CharValue",
                new CharValueSerializer(),
                r -> new CharValue((char) r.nextInt()),
                new CharValue('x'));
        add(
                "IntValue",
                IntValueSerializer.INSTANCE,
                r -> new IntValue(r.nextInt()),
                new IntValue(9));
        add(
                "LongValue",
                LongValueSerializer.INSTANCE,
                r -> new LongValue(r.nextLong()),
                new LongValue(9));
        add(
                "FloatValue",
                FloatValueSerializer.INSTANCE,
                r -> new FloatValue(r.nextFloat()),
                new FloatValue(9));
        add(
                "DoubleValue",
                DoubleValueSerializer.INSTANCE,
                r -> new DoubleValue(r.nextDouble()),
                new DoubleValue(9));
        add(
                "StringValue",
                StringValueSerializer.INSTANCE,
                r -> new StringValue(text(r)),
                new StringValue("x"));
        add(
                "copyable value",
                new CopyableValueSerializer<>(LongValue.class),
                r -> new LongValue(r.nextLong()),
                new LongValue(9));
        add(
                "value",
                new ValueSerializer<>(StringValue.class),
                r -> new StringValue(text(r)),
                new StringValue("x"));
    }

    private void addCollections() {
        add(
                "list",
                new ListSerializer<>(DateSerializer.INSTANCE),
                r -> new ArrayList<>(Arrays.asList(new Date(r.nextInt()), null)),
                new ArrayList<>(),
                new ArrayList<>(Arrays.asList(new Date(1), new Date(2))));
        add(
                "map",
                new MapSerializer<>(StringSerializer.INSTANCE, DateSerializer.INSTANCE),
                r -> map(text(r), new Date(r.nextInt())),
                map("a", null),
                map("b", new Date(3)));
        add(
                "either",
                new EitherSerializer<>(IntSerializer.INSTANCE, DateSerializer.INSTANCE),
                r -> r.nextBoolean()
                        ? Either.Left(r.nextInt())
                        : Either.Right(new Date(r.nextInt())),
                Either.Left(5),
                Either.Right(new Date(6)));
        add(
                "nullable",
                NullableSerializer.wrap(LongValueSerializer.INSTANCE, false),
                r -> new LongValue(r.nextLong()),
                new LongValue(5),
                null);
        add(
                "padded nullable",
                NullableSerializer.wrap(LongValueSerializer.INSTANCE, true),
                r -> r.nextBoolean() ? null : new LongValue(r.nextLong()),
                new LongValue(5),
                null);
    }

    private static Map<String, Date> map(String key, Date value) {
        Map<String, Date> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private void addTuples() {
        add("tuple0", Tuple0Serializer.INSTANCE, r -> Tuple0.INSTANCE, Tuple0.INSTANCE);
        add(
                "tuple2",
                tuple2(),
                r -> Tuple2.of(text(r), r.nextInt()),
                Tuple2.of("a", 1),
                Tuple2.of(null, 2));
        add(
                "tuple3",
                tuple3(),
                r -> Tuple3.of(r.nextLong(), new Date(r.nextInt()), Tuple2.of(text(r), 1)),
                tuple3(5));
    }

    @SuppressWarnings("unchecked")
    static TypeSerializer<Tuple2<String, Integer>> tuple2() {
        return new TupleSerializer<>(
                (Class<Tuple2<String, Integer>>) (Class<?>) Tuple2.class,
                new TypeSerializer<?>[] {StringSerializer.INSTANCE, IntSerializer.INSTANCE});
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Tuple3<Long, Date, Tuple2<String, Integer>>> tuple3() {
        return new TupleSerializer<>(
                (Class<Tuple3<Long, Date, Tuple2<String, Integer>>>) (Class<?>) Tuple3.class,
                new TypeSerializer<?>[] {LongSerializer.INSTANCE, DateSerializer.INSTANCE, tuple2()
                });
    }

    private static Tuple3<Long, Date, Tuple2<String, Integer>> tuple3(int i) {
        return Tuple3.of((long) i, new Date(i), Tuple2.of("t" + i, i));
    }

    private void addRows() {
        TypeSerializer<?>[] fields = {
            StringSerializer.INSTANCE, IntSerializer.INSTANCE, DateSerializer.INSTANCE
        };
        add(
                "row",
                new RowSerializer(fields),
                r -> Row.ofKind(
                        RowKind.values()[r.nextInt(4)],
                        text(r),
                        r.nextInt(),
                        new Date(r.nextInt())),
                Row.of("a", 1, new Date(2)),
                Row.ofKind(RowKind.DELETE, null, 1, null),
                Row.ofKind(RowKind.UPDATE_AFTER, null, null, null),
                Row.ofKind(RowKind.UPDATE_BEFORE, "x", null, null));
        add(
                "row without kind",
                new RowSerializer(fields, null, false),
                r -> Row.of(text(r), r.nextInt(), null),
                Row.of("a", null, new Date(2)));
        TypeSerializer<?>[] ten = new TypeSerializer<?>[10];
        Arrays.fill(ten, ByteSerializer.INSTANCE);
        Object[] bytes = new Object[10];
        Arrays.fill(bytes, (byte) 3);
        bytes[0] = null;
        bytes[6] = null;
        add(
                "wide row",
                new RowSerializer(ten),
                r -> Row.of(bytes.clone()),
                Row.ofKind(RowKind.DELETE, bytes));
        LinkedHashMap<String, Integer> names = new LinkedHashMap<>();
        names.put("name", 0);
        names.put("count", 1);
        names.put("day", 2);
        Row named = Row.withNames(RowKind.UPDATE_BEFORE);
        named.setField("count", 4);
        named.setField("name", "n");
        add(
                "named row",
                new RowSerializer(fields, names),
                r -> Row.of(text(r), null, new Date(r.nextInt())),
                Row.of("a", 1, new Date(2)));
        samples.put(
                "row with names only",
                new Sample<>(
                        "row with names only",
                        new RowSerializer(fields, names),
                        Arrays.asList(named),
                        1));
    }

    private void addPojos() {
        ExecutionConfig config = new ExecutionConfig();
        config.registerPojoType(TaggedPojo.class);
        TypeSerializer<?>[] serializers = {
            IntSerializer.INSTANCE,
            StringSerializer.INSTANCE,
            DateSerializer.INSTANCE,
            DoubleSerializer.INSTANCE,
            BooleanSerializer.INSTANCE
        };
        add(
                "pojo",
                new PojoSerializer<>(
                        Pojo.class,
                        serializers,
                        Pojo.fields("count", "name", "date", "weight", "flag"),
                        config),
                SerializerSamples::pojo,
                new Pojo(5, "five", new Date(5), 0.5, true),
                new Pojo(6, null, null, 1, null),
                null,
                new TaggedPojo(7, "seven", 77),
                new OtherPojo(8, "eight", 88L));
    }

    private static Pojo pojo(Random random) {
        switch (random.nextInt(3)) {
            case 0:
                return new TaggedPojo(random.nextInt(), text(random), random.nextInt());
            case 1:
                return new OtherPojo(random.nextInt(), text(random), random.nextLong());
            default:
                return new Pojo(
                        random.nextInt(),
                        text(random),
                        new Date(random.nextInt()),
                        random.nextDouble(),
                        null);
        }
    }

    static <T> Sample<T> sample(String name, TypeSerializer<T> serializer, T value) {
        return new Sample<>(name, serializer, Collections.singletonList(value), 1);
    }

    /** A serializer, values for it, and how many of them are fixed. */
    static final class Sample<T> {
        final String name;
        final TypeSerializer<T> serializer;
        final List<T> values;
        final int fixed;

        Sample(String name, TypeSerializer<T> serializer, List<T> values, int fixed) {
            this.name = name;
            this.serializer = serializer;
            this.values = values;
            this.fixed = fixed;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    enum Color {
        RED,
        GREEN,
        BLUE
    }
}
