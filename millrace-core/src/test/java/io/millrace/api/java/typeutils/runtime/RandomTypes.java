// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.types.Either;
import io.millrace.types.Row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Types of records by chance, each with values by chance. */
final class RandomTypes {
    private static final int MAX_DEPTH = 3;

    private final Random random;

    RandomTypes(long seed) {
        this.random = new Random(seed);
    }

    /** A type and how to make values of it; only values that may be null where they stand are. */
    record RandomType(TypeInformation<?> info, Function<Random, Object> values) {

        @SuppressWarnings("unchecked")
        TypeInformation<Object> anyInfo() {
            return (TypeInformation<Object>) info;
        }
    }

    RandomType next() {
        return next(0);
    }

    private RandomType next(int depth) {
        if (depth == MAX_DEPTH) {
            return leaf();
        }
        switch (random.nextInt(depth == 0 ? 5 : 12)) {
            case 0:
            case 1:
                return tuple(depth);
            case 2:
                return new RandomType(TypeInformation.of(Numbers.class), RandomTypes::numbers);
            case 3:
                return new RandomType(TypeInformation.of(Child.class), RandomTypes::child);
            case 4:
                return new RandomType(
                        TypeInformation.of(new TypeHint<Box<Tuple2<String, Date>>>() {}),
                        RandomTypes::box);
            case 5:
                RandomType element = next(depth + 1);
                return new RandomType(
                        Types.LIST(element.info),
                        chance -> new ArrayList<>(Arrays.asList(
                                element.values.apply(chance), element.values.apply(chance))));
            case 6:
                RandomType left = next(depth + 1);
                return new RandomType(Types.EITHER(left.info, Types.LONG), chance -> {
                    Object value = left.values.apply(chance);
                    return value == null || chance.nextBoolean()
                            ? Either.Right(chance.nextLong())
                            : Either.Left(value);
                });
            case 7:
                RandomType named = next(depth + 1);
                return new RandomType(
                        Types.ROW(named.info, Types.STRING),
                        chance -> Row.of(
                                chance.nextInt(4) == 0 ? null : named.values.apply(chance), "row"));
            default:
                return leaf();
        }
    }

    private RandomType tuple(int depth) {
        int arity = 1 + random.nextInt(random.nextInt(8) == 0 ? 25 : 5);
        RandomType[] fields = new RandomType[arity];
        TypeInformation<?>[] infos = new TypeInformation<?>[arity];
        for (int i = 0; i < arity; i++) {
            fields[i] = next(depth + 1);
            infos[i] = fields[i].info;
        }
        return new RandomType(Types.TUPLE(infos), chance -> {
            Tuple tuple = Tuple.newInstance(arity);
            for (int i = 0; i < arity; i++) {
                tuple.setField(fields[i].values.apply(chance), i);
            }
            return tuple;
        });
    }

    private RandomType leaf() {
        switch (random.nextInt(14)) {
            case 0:
                return new RandomType(Types.STRING, RandomTypes::text);
            case 1:
                return new RandomType(Types.LONG, RandomTypes::number);
            case 2:
                return new RandomType(Types.INT, Random::nextInt);
            case 3:
                return new RandomType(Types.BOOLEAN, Random::nextBoolean);
            case 4:
                return new RandomType(Types.BYTE, chance -> (byte) chance.nextInt());
            case 5:
                return new RandomType(Types.SHORT, chance -> (short) chance.nextInt());
            case 6:
                return new RandomType(Types.CHAR, chance -> (char) chance.nextInt());
            case 7:
                return new RandomType(
                        Types.FLOAT, chance -> Float.intBitsToFloat(chance.nextInt()));
            case 8:
                return new RandomType(
                        Types.DOUBLE, chance -> Double.longBitsToDouble(chance.nextLong()));
            case 9:
                return new RandomType(Types.BIG_DEC, RandomTypes::decimal);
            case 10:
                return new RandomType(
                        TypeInformation.of(Date.class),
                        chance -> chance.nextInt(5) == 0 ? null : new Date(chance.nextLong()));
            case 11:
                return new RandomType(
                        TypeInformation.of(int[].class),
                        chance -> chance.ints(3).toArray());
            case 12:
                return new RandomType(Types.ENUM(Color.class), RandomTypes::color);
            default:
                return new RandomType(
                        TypeInformation.of(StringBuilder.class),
                        chance -> new StringBuilder(text(chance)));
        }
    }

    static long number(Random chance) {
        switch (chance.nextInt(4)) {
            case 0:
                return Long.MIN_VALUE;
            case 1:
                return Long.MAX_VALUE;
            default:
                return chance.nextLong();
        }
    }

    static String text(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(6); i > 0; i--) {
            text.append((char) chance.nextInt(chance.nextBoolean() ? 128 : 65_536));
        }
        return text.toString();
    }

    private static BigDecimal decimal(Random chance) {
        return new BigDecimal(new BigInteger(70, chance), chance.nextInt(9) - 4);
    }

    private static Color color(Random chance) {
        return Color.values()[chance.nextInt(Color.values().length)];
    }

    private static <T> T orNull(Random chance, T value) {
        return chance.nextInt(4) == 0 ? null : value;
    }

    static Numbers numbers(Random chance) {
        Numbers numbers = chance.nextInt(5) == 0 ? new MoreNumbers() : new Numbers();
        numbers.b = (byte) chance.nextInt();
        numbers.c = (char) chance.nextInt();
        numbers.d = chance.nextDouble();
        numbers.f = chance.nextFloat();
        numbers.i = chance.nextInt();
        numbers.l = number(chance);
        numbers.s = (short) chance.nextInt();
        numbers.z = chance.nextBoolean();
        numbers.boxedB = orNull(chance, numbers.b);
        numbers.boxedC = orNull(chance, numbers.c);
        numbers.boxedD = orNull(chance, numbers.d);
        numbers.boxedF = orNull(chance, numbers.f);
        numbers.boxedI = orNull(chance, numbers.i);
        numbers.boxedL = orNull(chance, numbers.l);
        numbers.boxedS = orNull(chance, numbers.s);
        numbers.boxedZ = orNull(chance, numbers.z);
        return numbers;
    }

    static Child child(Random chance) {
        Child child = new Child();
        child.setName(orNull(chance, text(chance)));
        child.setWhen(orNull(chance, new Date(chance.nextInt())));
        child.setSize(chance.nextLong());
        child.numbers = orNull(chance, numbers(chance));
        child.pair = orNull(chance, Tuple2.of(chance.nextInt(), new Date(chance.nextInt())));
        child.amount = orNull(chance, decimal(chance));
        child.color = orNull(chance, color(chance));
        child.ints = orNull(chance, chance.ints(2).toArray());
        child.names = orNull(chance, new String[] {text(chance), null});
        child.all = orNull(chance, new Numbers[] {numbers(chance)});
        child.instant = orNull(chance, Instant.ofEpochSecond(chance.nextInt()));
        child.generic = orNull(chance, new StringBuilder("any"));
        if (chance.nextBoolean()) {
            child.dates = new HashMap<>(Map.of("k", new Date(chance.nextInt())));
        }
        return child;
    }

    static Box<Tuple2<String, Date>> box(Random chance) {
        Box<Tuple2<String, Date>> box = new Box<>();
        box.content = orNull(chance, Tuple2.of(text(chance), new Date(chance.nextInt())));
        box.setHidden(orNull(chance, Tuple2.of(text(chance), new Date(chance.nextInt()))));
        return box;
    }

    /** Constants, one with a body and so a class of its own. */
    public enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    /** Every primitive type, also boxed. */
    public static class Numbers {
        public byte b;
        public char c;
        public double d;
        public float f;
        public int i;
        public long l;
        public short s;
        public boolean z;
        public Byte boxedB;
        public Character boxedC;
        public Double boxedD;
        public Float boxedF;
        public Integer boxedI;
        public Long boxedL = 7L;
        public Short boxedS;
        public Boolean boxedZ;
    }

    /** A subclass that is found at run time only. */
    public static class MoreNumbers extends Numbers {
        public String more = "more";
    }

    /** Private fields, reached by subclasses through getters and setters. */
    public static class Secret {
        private String name;
        private Date when;
        private long size;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Date getWhen() {
            return when;
        }

        public void setWhen(Date when) {
            this.when = when;
        }

        public long getSize() {
            return size;
        }

        public void setSize(long size) {
            this.size = size;
        }
    }

    /** Inherits private fields and has others of many types. */
    public static class Child extends Secret {
        public Numbers numbers;
        public Tuple2<Integer, Date> pair;
        public BigDecimal amount;
        public Color color;
        public int[] ints;
        public String[] names;
        public Numbers[] all;
        public Instant instant;
        public StringBuilder generic;
        public Map<String, Date> dates;
    }

    /**
     * Fields of a type variable.
     *
     * @param <T> type of the content
     */
    public static class Box<T> {
        public T content;
        private T hidden;

        public T getHidden() {
            return hidden;
        }

        public void setHidden(T hidden) {
            this.hidden = hidden;
        }
    }
}
