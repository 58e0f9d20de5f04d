// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.FlatJoinFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.JoinFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInfo;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.types.Either;
import io.millrace.types.IntValue;
import io.millrace.types.Row;
import io.millrace.types.StringValue;
import io.millrace.types.Value;
import io.millrace.util.Collector;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Questions to the type extractor. The answers were recorded once from the original. */
public final class TypeCorpus {

    private TypeCorpus() {}

    // ------------------------------------------------------------------ classes

    /** Public fields. */
    public static class Plain {
        public int number;
        public String text;
        public static int ignored;
        public transient Object unseen;
    }

    /** Getters and setters in all spellings that count. */
    public static class Beans {
        private int count;
        private boolean ready;
        private Integer boxed;
        private List<String> names;
        private String snake_case;
        private String fluent;

        public Integer getCount() {
            return count;
        }

        public void setCount(Integer count) {
            this.count = count;
        }

        public boolean isReady() {
            return ready;
        }

        public void setReady(boolean ready) {
            this.ready = ready;
        }

        public Integer getBoxed() {
            return boxed;
        }

        public void setBoxed(Integer boxed) {
            this.boxed = boxed;
        }

        @SuppressWarnings("rawtypes")
        public List getNames() {
            return names;
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        public void setNames(List names) {
            this.names = names;
        }

        public String getSnakeCase() {
            return snake_case;
        }

        public void setSnakeCase(String value) {
            this.snake_case = value;
        }

        public String fluent() {
            return fluent;
        }

        public void setFluent(String fluent) {
            this.fluent = fluent;
        }
    }

    /** Boxed field, primitive getter. */
    public static class Unboxing {
        private Integer count;

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }

    /** A setter that returns this. */
    public static class Chaining {
        private int count;

        public int getCount() {
            return count;
        }

        public Chaining setCount(int count) {
            this.count = count;
            return this;
        }
    }

    /** No setter. */
    public static class ReadOnly {
        private int count;

        public int getCount() {
            return count;
        }
    }

    /** No getter. */
    public static class WriteOnly {
        private int count;

        public void setCount(int count) {
            this.count = count;
        }
    }

    /** Protected getter. */
    public static class HiddenGetter {
        private int count;

        protected int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }

    /** No constructor without parameters. */
    public static class NoDefault {
        public int a;

        public NoDefault(int a) {
            this.a = a;
        }
    }

    /** Private constructor. */
    public static class PrivateDefault {
        public int a;

        private PrivateDefault() {}
    }

    static class NotPublic {
        public int a;
    }

    /** Not static. */
    public class Inner {
        public int a;
    }

    /** Nothing to serialize. */
    public static class Empty {}

    /** Abstract without fields that are bad. */
    public abstract static class AbstractPojo {
        public int a;
    }

    /** Writes itself. */
    public static class OwnSerialization {
        public int a;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    /** A record has no constructor without parameters. */
    public record Point(int x, int y) {}

    /** Final field, public. */
    public static class FinalField {
        public final int a = 1;
    }

    /** Refers to itself. */
    public static class Node {
        public int value;
        public Node next;
        public List<Node> children;
        public Node[] array;
    }

    /** Each refers to the other. */
    public static class Ping {
        public Pong pong;
    }

    /** The other. */
    public static class Pong {
        public Ping ping;
    }

    /** Base. */
    public static class Base {
        public int base;
    }

    /** Inherits a field. */
    public static class Derived extends Base {
        public String derived;
    }

    /** Hides a field. */
    public static class Hiding extends Base {
        public String base;
    }

    /** All kinds of fields. */
    public static class Kinds {
        public Object object;
        public Class<?> clazz;
        public List<String> list;
        public Map<String, Integer> map;
        public HashMap<String, Integer> hashMap;
        public Optional<String> optional;
        public Date date;
        public java.sql.Date sqlDate;
        public java.sql.Timestamp timestamp;
        public Instant instant;
        public LocalDate localDate;
        public BigDecimal decimal;
        public BigInteger integer;
        public DayOfWeek day;
        public int[] ints;
        public Integer[] integers;
        public String[] strings;
        public Plain[] plains;
        public int[][] matrix;
        public List<String>[] lists;
        public IntValue intValue;
        public Either<String, Integer> either;
        public Row row;
        public Void nothing;
        public Tuple2<String, Integer> tuple;

        @SuppressWarnings("rawtypes")
        public Tuple2 rawTuple;

        public Exception exception;
    }

    /** One variable. */
    public static class Box<T> {
        public T content;

        public Box() {}
    }

    /** The variable behind methods. */
    public static class BeanBox<T> {
        private T content;

        public T getContent() {
            return content;
        }

        public void setContent(T content) {
            this.content = content;
        }
    }

    /** Binds the variable. */
    public static class StringBeanBox extends BeanBox<String> {
        public int extra;
    }

    /** Binds the variable. */
    public static class StringBox extends Box<String> {
        public int extra;
    }

    /** Binds the variable to another. */
    public static class PairBox<A, B> extends Box<Tuple2<A, B>> {
        public B[] array;
        public Box<A> inner;
    }

    /** Passes a pair on. */
    public static class LongPairBox extends PairBox<Long, String> {}

    /** Tuple without further fields. */
    public static class NamedTuple extends Tuple2<String, Integer> {
        private static final long serialVersionUID = 1L;
        public static final int CONSTANT = 1;
    }

    /** Tuple with variables. */
    public static class SwappedTuple<A, B> extends Tuple2<B, A> {
        private static final long serialVersionUID = 1L;
    }

    /** Tuple with one more field. */
    public static class ExtendedTuple extends Tuple2<String, Integer> {
        private static final long serialVersionUID = 1L;
        public String more;
    }

    /** Tuple with a private field. */
    public static class HidingTuple extends Tuple1<String> {
        private static final long serialVersionUID = 1L;
        private String more;
    }

    /** Tuple with fields that make it neither tuple nor POJO. */
    public static class MixedTuple extends Tuple1<String> {
        private static final long serialVersionUID = 1L;
        public String more;
        private String hidden;
    }

    /** Tuple without type arguments. */
    @SuppressWarnings("rawtypes")
    public static class RawTupleClass extends Tuple1 {
        private static final long serialVersionUID = 1L;
    }

    /** Enum with bodies. */
    public enum Level {
        LOW {
            @Override
            int weight() {
                return 1;
            }
        },
        HIGH {
            @Override
            int weight() {
                return 2;
            }
        };

        abstract int weight();
    }

    /** Known by its factory. */
    @TypeInfo(AnnotatedInfoFactory.class)
    public static class Annotated<A, B> {
        public A a;
        public B b;
    }

    /** Makes a tuple type. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public static class AnnotatedInfoFactory extends TypeInfoFactory<Annotated> {
        @Override
        public TypeInformation<Annotated> createTypeInfo(
                Type t, Map<String, TypeInformation<?>> parameters) {
            TypeInformation<?> a = parameters.get("A");
            TypeInformation<?> b = parameters.get("B");
            if (a == null || b == null) {
                return (TypeInformation) BasicTypeInfo.STRING_TYPE_INFO;
            }
            return (TypeInformation) new TupleTypeInfo(a, b);
        }
    }

    /** Inherits the factory. */
    public static class AnnotatedChild<T> extends Annotated<T, Integer> {}

    /** Gives null. */
    public static class NullFactory extends TypeInfoFactory<Object> {
        @Override
        public TypeInformation<Object> createTypeInfo(
                Type t, Map<String, TypeInformation<?>> parameters) {
            return null;
        }
    }

    /** Badly annotated. */
    @TypeInfo(NullFactory.class)
    public static class AnnotatedNull {
        public int a;
    }

    /** Makes a list type. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public static class ListFactory extends TypeInfoFactory<List> {
        @Override
        public TypeInformation<List> createTypeInfo(
                Type t, Map<String, TypeInformation<?>> parameters) {
            return (TypeInformation) new ListTypeInfo(parameters.get("E"));
        }
    }

    /** Annotated fields. */
    public static class AnnotatedFields {
        @TypeInfo(ListFactory.class)
        public List<Integer> list;

        public List<Integer> plain;

        @TypeInfo(NullFactory.class)
        public String broken;
    }

    /** Own value. */
    public static class OwnValue implements Value {
        private static final long serialVersionUID = 1L;

        @Override
        public void write(io.millrace.core.memory.DataOutputView out) {}

        @Override
        public void read(io.millrace.core.memory.DataInputView in) {}
    }

    // ------------------------------------------------------------------ functions

    /** Identity on anything. */
    public static class Identity<T> implements MapFunction<T, T> {
        private static final long serialVersionUID = 1L;

        @Override
        public T map(T value) {
            return value;
        }

        @Override
        public String toString() {
            return "identity";
        }
    }

    /** Output that no input tells. */
    public static class Unknown<I, O> implements MapFunction<I, O> {
        private static final long serialVersionUID = 1L;

        @Override
        public O map(I value) {
            return null;
        }

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** Takes a pair apart. */
    public static class Second<A, B> implements MapFunction<Tuple2<A, B>, B> {
        private static final long serialVersionUID = 1L;

        @Override
        public B map(Tuple2<A, B> value) {
            return value.f1;
        }
    }

    /** Builds from parts. */
    public static class Rebuild<A, B>
            extends RichMapFunction<Tuple2<A, B[]>, Tuple3<B, A, Box<B>>> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple3<B, A, Box<B>> map(Tuple2<A, B[]> value) {
            return null;
        }
    }

    /** Opens a box. */
    public static class Unbox<T> implements MapFunction<Box<T>, T> {
        private static final long serialVersionUID = 1L;

        @Override
        public T map(Box<T> value) {
            return value.content;
        }
    }

    /** Opens a pair box. */
    public static class UnboxPair<A, B> implements MapFunction<PairBox<A, B>, Tuple2<B, A>> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<B, A> map(PairBox<A, B> value) {
            return null;
        }
    }

    /** Looks into what has a factory. */
    public static class Unannotate<T> implements MapFunction<Annotated<T, String>, T> {
        private static final long serialVersionUID = 1L;

        @Override
        public T map(Annotated<T, String> value) {
            return value.a;
        }
    }

    /** Looks into an either. */
    public static class Right<T> implements MapFunction<Either<String, T>, T> {
        private static final long serialVersionUID = 1L;

        @Override
        public T map(Either<String, T> value) {
            return value.right();
        }
    }

    /** Variables through two levels. */
    public abstract static class Middle<X, Y> implements MapFunction<Tuple2<Y, X>, Tuple1<X>> {
        private static final long serialVersionUID = 1L;
    }

    /** Half bound. */
    public static class Bottom<Z> extends Middle<Z, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple1<Z> map(Tuple2<String, Z> value) {
            return null;
        }
    }

    /** Raw. */
    @SuppressWarnings("rawtypes")
    public static class RawMap implements MapFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object map(Object value) {
            return value;
        }
    }

    /** Says its type. */
    public static class Queryable
            implements MapFunction<String, Object>, ResultTypeQueryable<Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public Object map(String value) {
            return value;
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        @Override
        public TypeInformation<Object> getProducedType() {
            return (TypeInformation) Types.LONG;
        }
    }

    /** Input for checks. */
    public static class Takes {
        private Takes() {}

        static MapFunction<Integer, Long> ints() {
            return new MapFunction<Integer, Long>() {
                @Override
                public Long map(Integer value) {
                    return null;
                }
            };
        }

        static MapFunction<Tuple2<Integer, String>, Long> pairs() {
            return new MapFunction<Tuple2<Integer, String>, Long>() {
                @Override
                public Long map(Tuple2<Integer, String> value) {
                    return null;
                }
            };
        }

        static MapFunction<Tuple, Long> anyTuple() {
            return new MapFunction<Tuple, Long>() {
                @Override
                public Long map(Tuple value) {
                    return null;
                }
            };
        }

        @SuppressWarnings("rawtypes")
        static MapFunction<Tuple2, Long> rawPairs() {
            return new MapFunction<Tuple2, Long>() {
                @Override
                public Long map(Tuple2 value) {
                    return null;
                }
            };
        }

        static MapFunction<Plain, Long> plain() {
            return new MapFunction<Plain, Long>() {
                @Override
                public Long map(Plain value) {
                    return null;
                }
            };
        }

        static MapFunction<Box<Integer>, Long> box() {
            return new MapFunction<Box<Integer>, Long>() {
                @Override
                public Long map(Box<Integer> value) {
                    return null;
                }
            };
        }

        static MapFunction<Integer[], Long> integers() {
            return new MapFunction<Integer[], Long>() {
                @Override
                public Long map(Integer[] value) {
                    return null;
                }
            };
        }

        static MapFunction<int[], Long> primitives() {
            return new MapFunction<int[], Long>() {
                @Override
                public Long map(int[] value) {
                    return null;
                }
            };
        }

        static MapFunction<Plain[], Long> plains() {
            return new MapFunction<Plain[], Long>() {
                @Override
                public Long map(Plain[] value) {
                    return null;
                }
            };
        }

        static MapFunction<Level, Long> level() {
            return new MapFunction<Level, Long>() {
                @Override
                public Long map(Level value) {
                    return null;
                }
            };
        }

        static MapFunction<StringValue, Long> value() {
            return new MapFunction<StringValue, Long>() {
                @Override
                public Long map(StringValue value) {
                    return null;
                }
            };
        }

        static MapFunction<List<String>, Long> list() {
            return new MapFunction<List<String>, Long>() {
                @Override
                public Long map(List<String> value) {
                    return null;
                }
            };
        }

        static MapFunction<java.sql.Date, Long> date() {
            return new MapFunction<java.sql.Date, Long>() {
                @Override
                public Long map(java.sql.Date value) {
                    return null;
                }
            };
        }

        static MapFunction<Either<String, Integer>, Long> either() {
            return new MapFunction<Either<String, Integer>, Long>() {
                @Override
                public Long map(Either<String, Integer> value) {
                    return null;
                }
            };
        }

        static MapFunction<Object, Long> object() {
            return new MapFunction<Object, Long>() {
                @Override
                public Long map(Object value) {
                    return null;
                }
            };
        }

        static MapFunction<NamedTuple, Long> named() {
            return new MapFunction<NamedTuple, Long>() {
                @Override
                public Long map(NamedTuple value) {
                    return null;
                }
            };
        }

        static MapFunction<String, Long> strings() {
            return new MapFunction<String, Long>() {
                @Override
                public Long map(String value) {
                    return null;
                }
            };
        }
    }

    private static Plain toPlain(String text) {
        return new Plain();
    }

    private static Tuple2<String, Long> toPair(String text) {
        return new Tuple2<>(text, 1L);
    }

    private static void split(String text, Collector<Tuple1<String>> out) {
        out.collect(new Tuple1<>(text));
    }

    private static <T> List<T> listOf(T value) {
        return List.of(value);
    }

    // ------------------------------------------------------------------ questions

    private static <T> TypeInformation<T> hint(TypeHint<T> hint) {
        return hint.getTypeInfo();
    }

    private static void classes(Map<String, Callable<Object>> q) {
        List<Class<?>> classes = List.of(
                Plain.class,
                Beans.class,
                Unboxing.class,
                Chaining.class,
                ReadOnly.class,
                WriteOnly.class,
                HiddenGetter.class,
                NoDefault.class,
                PrivateDefault.class,
                NotPublic.class,
                Inner.class,
                Empty.class,
                AbstractPojo.class,
                OwnSerialization.class,
                Point.class,
                FinalField.class,
                Node.class,
                Ping.class,
                Base.class,
                Derived.class,
                Hiding.class,
                Kinds.class,
                Box.class,
                BeanBox.class,
                StringBeanBox.class,
                StringBox.class,
                PairBox.class,
                LongPairBox.class,
                NamedTuple.class,
                SwappedTuple.class,
                ExtendedTuple.class,
                HidingTuple.class,
                MixedTuple.class,
                RawTupleClass.class,
                Level.class,
                Level.LOW.getClass(),
                Annotated.class,
                AnnotatedChild.class,
                AnnotatedNull.class,
                AnnotatedFields.class,
                OwnValue.class,
                Tuple.class,
                Tuple0.class,
                Tuple2.class,
                Tuple2[].class,
                int.class,
                Integer.class,
                void.class,
                Void.class,
                String.class,
                String[].class,
                int[].class,
                int[][].class,
                Plain[].class,
                Object.class,
                Object[].class,
                Class.class,
                List.class,
                ArrayList.class,
                Map.class,
                HashMap.class,
                Row.class,
                Either.class,
                IntValue.class,
                Value.class,
                Instant.class,
                LocalDate.class,
                java.sql.Date.class,
                java.sql.Timestamp.class,
                java.sql.Time.class,
                Date.class,
                BigDecimal.class,
                BigInteger.class,
                Optional.class,
                Enum.class,
                DayOfWeek.class,
                Number.class,
                Exception.class,
                Runnable.class,
                Thread.class,
                StringBuilder.class);
        for (Class<?> clazz : classes) {
            q.put("class " + clazz.getName(), () -> TypeExtractor.createTypeInfo((Type) clazz));
            q.put("forClass " + clazz.getName(), () -> TypeExtractor.getForClass(clazz));
        }
    }

    private static void hints(Map<String, Callable<Object>> q) {
        q.put("hint box", () -> hint(new TypeHint<Box<Integer>>() {}));
        q.put("hint bean box", () -> hint(new TypeHint<BeanBox<List<String>>>() {}));
        q.put("hint pair box", () -> hint(new TypeHint<PairBox<Integer, Plain>>() {}));
        q.put("hint nested box", () -> hint(new TypeHint<Box<Box<Tuple2<Plain, int[]>>>>() {}));
        q.put("hint tuple", () -> hint(new TypeHint<Tuple2<Tuple1<Plain>, List<Integer>>>() {}));
        q.put("hint swapped", () -> hint(new TypeHint<SwappedTuple<String, Integer>>() {}));
        q.put("hint generic array", () -> hint(new TypeHint<Box<String>[]>() {}));
        q.put("hint tuple array", () -> hint(new TypeHint<Tuple2<String, Integer>[][]>() {}));
        q.put("hint either", () -> hint(new TypeHint<Either<Plain, Tuple1<Integer>>>() {}));
        q.put("hint annotated", () -> hint(new TypeHint<Annotated<String, Plain>>() {}));
        q.put("hint annotated child", () -> hint(new TypeHint<AnnotatedChild<Plain>>() {}));
        q.put("hint wildcard tuple", () -> hint(new TypeHint<Tuple1<?>>() {}));
        q.put("hint wildcard box", () -> hint(new TypeHint<Box<?>>() {}));
        q.put("hint bounded box", () -> hint(new TypeHint<Box<? extends Plain>>() {}));
        q.put("hint list", () -> hint(new TypeHint<List<Plain>>() {}));
        q.put("hint raw tuple in tuple", () -> hint(new TypeHint<Tuple1<RawTupleClass>>() {}));
        q.put("hint variable", () -> variableHint());
    }

    private static <T> Object variableHint() {
        return hint(new TypeHint<Tuple1<T>>() {});
    }

    private static void objects(Map<String, Callable<Object>> q) {
        q.put(
                "object tuple",
                () -> TypeExtractor.getForObject(new Tuple2<>("a", new Tuple1<>(1L))));
        q.put("object tuple null", () -> TypeExtractor.getForObject(new Tuple2<>("a", null)));
        q.put("object tuple0", () -> TypeExtractor.getForObject(Tuple0.INSTANCE));
        q.put("object named tuple", () -> {
            NamedTuple tuple = new NamedTuple();
            tuple.f0 = "a";
            tuple.f1 = 1;
            return TypeExtractor.getForObject(tuple);
        });
        q.put("object extended tuple", () -> TypeExtractor.getForObject(new ExtendedTuple()));
        q.put("object hiding tuple", () -> TypeExtractor.getForObject(new HidingTuple()));
        q.put("object row", () -> TypeExtractor.getForObject(Row.of("a", 1, new Plain())));
        q.put("object row null", () -> TypeExtractor.getForObject(Row.of("a", null)));
        q.put("object plain", () -> TypeExtractor.getForObject(new Plain()));
        q.put("object box", () -> TypeExtractor.getForObject(new Box<String>()));
        q.put("object list", () -> TypeExtractor.getForObject(new ArrayList<>(List.of(1))));
        q.put("object enum", () -> TypeExtractor.getForObject(Level.LOW));
        q.put("object enum2", () -> TypeExtractor.getForObject(DayOfWeek.MONDAY));
        q.put("object array", () -> TypeExtractor.getForObject(new Plain[0]));
        q.put("object left", () -> TypeExtractor.getForObject(Either.Left("a")));
        q.put("object annotated", () -> TypeExtractor.getForObject(new AnnotatedChild<String>()));
        q.put("object null", () -> TypeExtractor.getForObject(null));
        q.put("object exception", () -> TypeExtractor.getForObject(new IOException()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void map(
            Map<String, Callable<Object>> q, String name, MapFunction function, Object input) {
        q.put(
                "map " + name,
                () -> TypeExtractor.getMapReturnTypes(function, (TypeInformation) input));
        q.put(
                "missing map " + name,
                () -> TypeExtractor.getMapReturnTypes(
                        function, (TypeInformation) input, "name of call", true));
    }

    private static void functions(Map<String, Callable<Object>> q) {
        TypeInformation<?> pair = hint(new TypeHint<Tuple2<String, Integer>>() {});
        TypeInformation<?> plain = TypeExtractor.createTypeInfo(Plain.class);
        map(q, "identity plain", new Identity<>(), plain);
        map(q, "identity pair", new Identity<>(), pair);
        map(q, "identity null", new Identity<>(), null);
        map(q, "unknown", new Unknown<>(), Types.STRING);
        map(q, "second", new Second<>(), pair);
        map(q, "second wrong", new Second<>(), Types.STRING);
        map(q, "rebuild", new Rebuild<>(), hint(new TypeHint<Tuple2<String, Plain[]>>() {}));
        map(
                q,
                "rebuild basic array",
                new Rebuild<>(),
                hint(new TypeHint<Tuple2<String, Long[]>>() {}));
        map(
                q,
                "rebuild primitive array",
                new Rebuild<>(),
                hint(new TypeHint<Tuple2<String, long[]>>() {}));
        map(q, "unbox", new Unbox<>(), hint(new TypeHint<Box<Plain>>() {}));
        map(q, "unbox erased", new Unbox<>(), TypeExtractor.createTypeInfo(Box.class));
        map(q, "unbox pair", new UnboxPair<>(), hint(new TypeHint<PairBox<Integer, String>>() {}));
        map(q, "unannotate", new Unannotate<>(), hint(new TypeHint<Annotated<Long, String>>() {}));
        map(q, "right", new Right<>(), hint(new TypeHint<Either<String, Plain>>() {}));
        map(q, "bottom", new Bottom<>(), hint(new TypeHint<Tuple2<String, Plain>>() {}));
        map(q, "raw", new RawMap(), Types.STRING);
        map(q, "queryable", new Queryable(), Types.STRING);
        map(q, "queryable wrong input", new Queryable(), Types.INT);

        map(q, "lambda plain", (MapFunction<String, Plain>) value -> new Plain(), Types.STRING);
        map(
                q,
                "lambda pair",
                (MapFunction<String, Tuple2<String, Long>>) value -> toPair(value),
                Types.STRING);
        map(
                q,
                "lambda list",
                (MapFunction<String, List<String>>) value -> listOf(value),
                Types.STRING);
        map(q, "lambda array", (MapFunction<String, Plain[]>) value -> new Plain[0], Types.STRING);
        map(q, "lambda wrong input", (MapFunction<String, Plain>) value -> new Plain(), Types.INT);
        int captured = q.size();
        map(q, "lambda captured", (MapFunction<String, Integer>) value -> captured, Types.STRING);
        map(q, "reference plain", (MapFunction<String, Plain>) TypeCorpus::toPlain, Types.STRING);
        map(
                q,
                "reference pair",
                (MapFunction<String, Tuple2<String, Long>>) TypeCorpus::toPair,
                Types.STRING);
        map(
                q,
                "reference generic",
                (MapFunction<String, List<String>>) TypeCorpus::listOf,
                Types.STRING);
        map(q, "reference length", (MapFunction<String, Integer>) String::length, Types.STRING);
        map(
                q,
                "reference constructor",
                (MapFunction<Integer, NoDefault>) NoDefault::new,
                Types.INT);
        map(
                q,
                "reference generic constructor",
                (MapFunction<String, Tuple1<String>>) Tuple1::new,
                Types.STRING);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void inputs(Map<String, Callable<Object>> q) {
        Map<String, MapFunction<?, ?>> functions = new LinkedHashMap<>();
        functions.put("ints", Takes.ints());
        functions.put("pairs", Takes.pairs());
        functions.put("anyTuple", Takes.anyTuple());
        functions.put("rawPairs", Takes.rawPairs());
        functions.put("plain", Takes.plain());
        functions.put("box", Takes.box());
        functions.put("integers", Takes.integers());
        functions.put("primitives", Takes.primitives());
        functions.put("plains", Takes.plains());
        functions.put("level", Takes.level());
        functions.put("value", Takes.value());
        functions.put("list", Takes.list());
        functions.put("date", Takes.date());
        functions.put("either", Takes.either());
        functions.put("object", Takes.object());
        functions.put("named", Takes.named());
        functions.put("strings", Takes.strings());
        functions.put("second", new Second<>());
        functions.put("bottom", new Bottom<>());
        Map<String, TypeInformation<?>> inputs = new LinkedHashMap<>();
        inputs.put("int", Types.INT);
        inputs.put("string", Types.STRING);
        inputs.put("pair", hint(new TypeHint<Tuple2<Integer, String>>() {}));
        inputs.put("wrong pair", hint(new TypeHint<Tuple2<String, Plain>>() {}));
        inputs.put("single", hint(new TypeHint<Tuple1<Integer>>() {}));
        inputs.put("named", TypeExtractor.createTypeInfo(NamedTuple.class));
        inputs.put("tuple0", TypeExtractor.createTypeInfo(Tuple0.class));
        inputs.put("plain", TypeExtractor.createTypeInfo(Plain.class));
        inputs.put("base", TypeExtractor.createTypeInfo(Base.class));
        inputs.put("box", hint(new TypeHint<Box<String>>() {}));
        inputs.put("int[]", TypeExtractor.createTypeInfo(int[].class));
        inputs.put("long[]", TypeExtractor.createTypeInfo(long[].class));
        inputs.put("Integer[]", TypeExtractor.createTypeInfo(Integer[].class));
        inputs.put("Long[]", TypeExtractor.createTypeInfo(Long[].class));
        inputs.put("Plain[]", TypeExtractor.createTypeInfo(Plain[].class));
        inputs.put("Base[]", TypeExtractor.createTypeInfo(Base[].class));
        inputs.put("level", TypeExtractor.createTypeInfo(Level.class));
        inputs.put("day", TypeExtractor.createTypeInfo(DayOfWeek.class));
        inputs.put("StringValue", TypeExtractor.createTypeInfo(StringValue.class));
        inputs.put("IntValue", TypeExtractor.createTypeInfo(IntValue.class));
        inputs.put("list", TypeExtractor.createTypeInfo(List.class));
        inputs.put("list info", Types.LIST(Types.INT));
        inputs.put("array list", TypeExtractor.createTypeInfo(ArrayList.class));
        inputs.put("date", TypeExtractor.createTypeInfo(java.sql.Date.class));
        inputs.put("either", hint(new TypeHint<Either<String, Integer>>() {}));
        inputs.put("other either", hint(new TypeHint<Either<Plain, Integer>>() {}));
        inputs.put("row", Types.ROW(Types.INT));
        functions.forEach((takes, function) -> inputs.forEach((name, input) -> q.put(
                "input " + takes + " of " + name,
                () -> TypeExtractor.getMapReturnTypes(
                        (MapFunction) function, (TypeInformation) input))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void otherFunctions(Map<String, Callable<Object>> q) {
        FlatMapFunction<String, Tuple1<String>> flatMap =
                new FlatMapFunction<String, Tuple1<String>>() {
                    @Override
                    public void flatMap(String value, Collector<Tuple1<String>> out) {}
                };
        FlatMapFunction<String, Tuple1<String>> reference = TypeCorpus::split;
        FlatMapFunction<String, String> lambda = (value, out) -> out.collect(value);
        q.put("flat map", () -> TypeExtractor.getFlatMapReturnTypes(flatMap, Types.STRING));
        q.put(
                "flat map reference",
                () -> TypeExtractor.getFlatMapReturnTypes(reference, Types.STRING));
        q.put("flat map lambda", () -> TypeExtractor.getFlatMapReturnTypes(lambda, Types.STRING));
        q.put(
                "flat map lambda missing",
                () -> TypeExtractor.getFlatMapReturnTypes(lambda, Types.STRING, "call", true));

        JoinFunction<String, Integer, Tuple2<String, Integer>> join =
                new JoinFunction<String, Integer, Tuple2<String, Integer>>() {
                    @Override
                    public Tuple2<String, Integer> join(String first, Integer second) {
                        return null;
                    }
                };
        q.put("join", () -> TypeExtractor.getJoinReturnTypes(join, Types.STRING, Types.INT));
        q.put(
                "join wrong",
                () -> TypeExtractor.getJoinReturnTypes(
                        (JoinFunction) join, Types.STRING, (TypeInformation) Types.LONG));
        q.put(
                "join lambda",
                () -> TypeExtractor.getJoinReturnTypes(
                        (JoinFunction<String, Integer, Plain>) (a, b) -> new Plain(),
                        Types.STRING,
                        Types.INT));
        q.put(
                "join variables",
                () -> TypeExtractor.getJoinReturnTypes(
                        new JoinSecond<String, Plain>(),
                        Types.STRING,
                        TypeExtractor.createTypeInfo(Plain.class)));
        q.put(
                "flat join lambda",
                () -> TypeExtractor.getFlatJoinReturnTypes(
                        (FlatJoinFunction<String, Integer, String>) (a, b, out) -> out.collect(a),
                        Types.STRING,
                        Types.INT));
        q.put(
                "co group lambda",
                () -> TypeExtractor.getCoGroupReturnTypes(
                        (CoGroupFunction<String, Integer, String>) (a, b, out) -> out.collect(""),
                        Types.STRING,
                        Types.INT));

        q.put(
                "key",
                () -> TypeExtractor.getKeySelectorTypes(
                        (KeySelector<Plain, String>) value -> value.text,
                        TypeExtractor.createTypeInfo(Plain.class)));
        q.put(
                "key pair",
                () -> TypeExtractor.getKeySelectorTypes(
                        (KeySelector<Plain, Tuple2<String, Integer>>) value -> null,
                        TypeExtractor.createTypeInfo(Plain.class)));
        q.put(
                "partitioner",
                () -> TypeExtractor.getPartitionerTypes(new Partitioner<Plain>() {
                    @Override
                    public int partition(Plain key, int partitions) {
                        return 0;
                    }
                }));
        q.put(
                "partitioner lambda",
                () -> TypeExtractor.getPartitionerTypes(
                        (Partitioner<String>) (key, partitions) -> 0));
        q.put(
                "partitioner lambda pair",
                () -> TypeExtractor.getPartitionerTypes(
                        (Partitioner<Tuple1<String>>) (key, partitions) -> 0));
        q.put(
                "parameter",
                () -> TypeExtractor.getParameterType(MapFunction.class, Bottom.class, 0));
        q.put(
                "parameter raw",
                () -> TypeExtractor.getParameterType(MapFunction.class, RawMap.class, 0));
        q.put(
                "parameter none",
                () -> TypeExtractor.getParameterType(MapFunction.class, Plain.class, 0));
        q.put(
                "argument",
                () -> TypeExtractor.createTypeInfo(
                        new Queryable(), MapFunction.class, Queryable.class, 1));
        q.put(
                "argument 2",
                () -> TypeExtractor.createTypeInfo(MapFunction.class, Bottom.class, 1, null, null));
        q.put(
                "argument 3",
                () -> TypeExtractor.createTypeInfo(
                        MapFunction.class,
                        Bottom.class,
                        0,
                        hint(new TypeHint<Tuple2<String, Long>>() {}),
                        null));
        q.put("fields", () -> TypeExtractor.getAllDeclaredFields(Hiding.class, true));
        q.put("fields twice", () -> TypeExtractor.getAllDeclaredFields(Hiding.class, false));
        q.put("field", () -> TypeExtractor.getDeclaredField(Derived.class, "base"));
        q.put("no field", () -> TypeExtractor.getDeclaredField(Derived.class, "none"));
        q.put("sam", () -> TypeExtractionUtils.getSingleAbstractMethod(MapFunction.class));
        q.put(
                "sam none",
                () -> TypeExtractionUtils.getSingleAbstractMethod(java.io.Serializable.class));
        q.put("sam many", () -> TypeExtractionUtils.getSingleAbstractMethod(List.class));
        q.put("sam class", () -> TypeExtractionUtils.getSingleAbstractMethod(Object.class));
        q.put(
                "type argument",
                () -> TypeExtractionUtils.extractTypeArgument(
                        Bottom.class.getGenericSuperclass(), 2));
        q.put(
                "type argument of class",
                () -> TypeExtractionUtils.extractTypeArgument(String.class, 0));
        q.put(
                "superclass",
                () -> TypeExtractionUtils.hasSuperclass(Derived.class, Base.class.getName()));
        q.put(
                "superclass self",
                () -> TypeExtractionUtils.hasSuperclass(Derived.class, Derived.class.getName()));
        q.put(
                "superclass object",
                () -> TypeExtractionUtils.hasSuperclass(Derived.class, "java.lang.Object"));
        q.put(
                "no index",
                () -> TypeExtractor.getUnaryOperatorReturnType(
                        lambda,
                        FlatMapFunction.class,
                        -1,
                        1,
                        new int[0],
                        Types.STRING,
                        null,
                        false));
        q.put(
                "no output index",
                () -> TypeExtractor.getUnaryOperatorReturnType(
                        lambda,
                        FlatMapFunction.class,
                        0,
                        -1,
                        new int[0],
                        Types.STRING,
                        null,
                        false));
        q.put(
                "no lambda index",
                () -> TypeExtractor.getUnaryOperatorReturnType(
                        lambda, FlatMapFunction.class, 0, 1, null, Types.STRING, null, false));
    }

    /** The second input. */
    public static class JoinSecond<A, B> implements JoinFunction<A, B, Tuple2<B, A>> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<B, A> join(A first, B second) {
            return null;
        }
    }

    /** All questions with their answers, an exception as its class and message. */
    static Map<String, String> answers() {
        Map<String, Callable<Object>> questions = new LinkedHashMap<>();
        classes(questions);
        hints(questions);
        objects(questions);
        functions(questions);
        inputs(questions);
        otherFunctions(questions);
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach((name, question) -> answers.put(name, answer(question)));
        return answers;
    }

    private static String answer(Callable<Object> question) {
        try {
            Object answer = question.call();
            if (answer instanceof MissingTypeInfo) {
                MissingTypeInfo missing = (MissingTypeInfo) answer;
                return "missing " + missing.getFunctionName() + ": "
                        + missing.getTypeException().getMessage();
            }
            return answer == null ? "null" : describe(answer);
        } catch (Throwable e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    /** With the fields of POJOs, whose string is only their class. */
    private static String describe(Object answer) {
        if (answer instanceof PojoTypeInfo) {
            PojoTypeInfo<?> pojo = (PojoTypeInfo<?>) answer;
            StringBuilder text = new StringBuilder(pojo + "{");
            for (int i = 0; i < pojo.getArity(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(pojo.getFieldNames()[i])
                        .append(": ")
                        .append(describe(pojo.getTypeAt(i)));
            }
            return text + "}";
        }
        return answer.toString();
    }

    /**
     * Prints the answers, one a line.
     *
     * @param args none
     */
    public static void main(String[] args) {
        answers().forEach((name, answer) -> System.out.println(name + " = " + answer));
    }
}
