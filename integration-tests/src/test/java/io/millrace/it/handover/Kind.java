// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.it.handover.Records.Basket;
import io.millrace.it.handover.Records.CachingOpaque;
import io.millrace.it.handover.Records.CachingPojo;
import io.millrace.it.handover.Records.Counter;
import io.millrace.it.handover.Records.Opaque;
import io.millrace.types.IntValue;
import io.millrace.types.Row;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * A type of record: how to make one, change it in place, and print it.
 *
 * @param <T> the type
 */
abstract class Kind<T> implements KeySelector<T, Integer>, Serializable {

    static final Kind<Counter> POJO = new Kind<>("pojo", Types.POJO(Counter.class)) {
        @Override
        Counter create(int id, int count) {
            return new Counter(id, count);
        }

        @Override
        void change(Counter value) {
            value.count++;
        }

        @Override
        int id(Counter value) {
            return value.id;
        }
    };

    static final Kind<Basket> NESTED = new Kind<>("nested", Types.POJO(Basket.class)) {
        @Override
        Basket create(int id, int count) {
            Basket basket = new Basket();
            basket.id = id;
            basket.items.add(count);
            basket.inner.count = count;
            return basket;
        }

        @Override
        void change(Basket value) {
            value.items.set(0, value.items.get(0) + 1);
            value.inner.count++;
        }

        @Override
        int id(Basket value) {
            return value.id;
        }
    };

    static final Kind<Tuple2<Integer, Integer>> TUPLE =
            new Kind<>("tuple", Types.TUPLE(Types.INT, Types.INT)) {
                @Override
                Tuple2<Integer, Integer> create(int id, int count) {
                    return Tuple2.of(id, count);
                }

                @Override
                void change(Tuple2<Integer, Integer> value) {
                    value.f1++;
                }

                @Override
                int id(Tuple2<Integer, Integer> value) {
                    return value.f0;
                }
            };

    static final Kind<Tuple2<Integer, Counter>> TUPLE_OF_POJO =
            new Kind<>("tuple-of-pojo", Types.TUPLE(Types.INT, Types.POJO(Counter.class))) {
                @Override
                Tuple2<Integer, Counter> create(int id, int count) {
                    return Tuple2.of(id, new Counter(id, count));
                }

                @Override
                void change(Tuple2<Integer, Counter> value) {
                    value.f1.count++;
                }

                @Override
                int id(Tuple2<Integer, Counter> value) {
                    return value.f0;
                }
            };

    static final Kind<Tuple2<Integer, IntValue>> TUPLE_OF_VALUE =
            new Kind<>(
                    "tuple-of-value", Types.TUPLE(Types.INT, TypeInformation.of(IntValue.class))) {
                @Override
                Tuple2<Integer, IntValue> create(int id, int count) {
                    return Tuple2.of(id, new IntValue(count));
                }

                @Override
                void change(Tuple2<Integer, IntValue> value) {
                    value.f1.setValue(value.f1.getValue() + 1);
                }

                @Override
                int id(Tuple2<Integer, IntValue> value) {
                    return value.f0;
                }
            };

    /** A list without a type of its own, so Kryo copies it. */
    static final Kind<List<Integer>> LIST =
            new Kind<>("list", TypeInformation.of(new TypeHint<List<Integer>>() {})) {
                @Override
                List<Integer> create(int id, int count) {
                    return new ArrayList<>(List.of(id, count));
                }

                @Override
                void change(List<Integer> value) {
                    value.set(1, value.get(1) + 1);
                }

                @Override
                int id(List<Integer> value) {
                    return value.get(0);
                }
            };

    static final Kind<List<Counter>> LIST_OF_POJO =
            new Kind<>("list-of-pojo", Types.LIST(Types.POJO(Counter.class))) {
                @Override
                List<Counter> create(int id, int count) {
                    return new ArrayList<>(List.of(new Counter(id, count)));
                }

                @Override
                void change(List<Counter> value) {
                    value.get(0).count++;
                }

                @Override
                int id(List<Counter> value) {
                    return value.get(0).id;
                }
            };

    static final Kind<int[]> ARRAY = new Kind<>("array", TypeInformation.of(int[].class)) {
        @Override
        int[] create(int id, int count) {
            return new int[] {id, count};
        }

        @Override
        void change(int[] value) {
            value[1]++;
        }

        @Override
        int id(int[] value) {
            return value[0];
        }

        @Override
        String show(int[] value) {
            return Arrays.toString(value);
        }
    };

    static final Kind<Counter[]> ARRAY_OF_POJO =
            new Kind<>("array-of-pojo", Types.OBJECT_ARRAY(Types.POJO(Counter.class))) {
                @Override
                Counter[] create(int id, int count) {
                    return new Counter[] {new Counter(id, count)};
                }

                @Override
                void change(Counter[] value) {
                    value[0].count++;
                }

                @Override
                int id(Counter[] value) {
                    return value[0].id;
                }

                @Override
                String show(Counter[] value) {
                    return Arrays.toString(value);
                }
            };

    static final Kind<Row> ROW =
            new Kind<>("row", Types.ROW(Types.INT, Types.POJO(Counter.class))) {
                @Override
                Row create(int id, int count) {
                    return Row.of(id, new Counter(id, count));
                }

                @Override
                void change(Row value) {
                    ((Counter) value.getField(1)).count++;
                }

                @Override
                int id(Row value) {
                    return (Integer) value.getField(0);
                }
            };

    /** Seconds are the id, milliseconds the count. */
    static final Kind<Date> DATE = new Kind<>("date", TypeInformation.of(Date.class)) {
        @Override
        Date create(int id, int count) {
            return new Date(id * 1000L + count);
        }

        @Override
        void change(Date value) {
            value.setTime(value.getTime() + 1);
        }

        @Override
        int id(Date value) {
            return (int) (value.getTime() / 1000);
        }

        @Override
        String show(Date value) {
            return Long.toString(value.getTime());
        }
    };

    static final Kind<Opaque> OPAQUE = new Kind<>("opaque", TypeInformation.of(Opaque.class)) {
        @Override
        Opaque create(int id, int count) {
            return new Opaque(id, count);
        }

        @Override
        void change(Opaque value) {
            value.increment();
        }

        @Override
        int id(Opaque value) {
            return value.id();
        }
    };

    /** Cannot be changed, nor need it be copied. */
    static final Kind<String> TEXT = new Kind<>("text", Types.STRING) {
        @Override
        String create(int id, int count) {
            return id + ":" + count;
        }

        @Override
        void change(String value) {}

        @Override
        int id(String value) {
            return Integer.parseInt(value.substring(0, value.indexOf(':')));
        }
    };

    /** A change fills the transient field. */
    static final Kind<CachingPojo> CACHING_POJO =
            new Kind<>("caching-pojo", Types.POJO(CachingPojo.class)) {
                @Override
                CachingPojo create(int id, int count) {
                    CachingPojo made = new CachingPojo();
                    made.id = id + count;
                    return made;
                }

                @Override
                void change(CachingPojo value) {
                    value.cached = 10 * value.id;
                }

                @Override
                int id(CachingPojo value) {
                    return value.id;
                }
            };

    /** A change fills the transient field. */
    static final Kind<CachingOpaque> CACHING_OPAQUE =
            new Kind<>("caching-opaque", TypeInformation.of(CachingOpaque.class)) {
                @Override
                CachingOpaque create(int id, int count) {
                    return new CachingOpaque(id + count);
                }

                @Override
                void change(CachingOpaque value) {
                    value.fill();
                }

                @Override
                int id(CachingOpaque value) {
                    return Integer.parseInt(value.toString().split(" ")[0]);
                }
            };

    /** Those that the schemes of the corpus take by turns. */
    static final List<Kind<?>> ALL = List.of(
            POJO,
            NESTED,
            TUPLE,
            LIST,
            TUPLE_OF_POJO,
            ARRAY,
            LIST_OF_POJO,
            TEXT,
            ROW,
            OPAQUE,
            TUPLE_OF_VALUE,
            ARRAY_OF_POJO,
            DATE);

    private final String label;
    private final TypeInformation<T> type;

    Kind(String label, TypeInformation<T> type) {
        this.label = label;
        this.type = type;
    }

    final String label() {
        return label;
    }

    final TypeInformation<T> type() {
        return type;
    }

    abstract T create(int id, int count);

    /** Adds one to the record's count, in place. */
    abstract void change(T value);

    abstract int id(T value);

    String show(T value) {
        return value.toString();
    }

    @Override
    public final Integer getKey(T value) {
        return id(value);
    }
}
