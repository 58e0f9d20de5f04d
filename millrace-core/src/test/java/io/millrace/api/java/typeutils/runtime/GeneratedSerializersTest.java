// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.DateSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Child;
import io.millrace.api.java.typeutils.runtime.RandomTypes.MoreNumbers;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Numbers;
import io.millrace.api.java.typeutils.runtime.RandomTypes.RandomType;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Secret;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class GeneratedSerializersTest {
    private static final int TYPES = 40;
    private static final int VALUES = 8;

    private final ExecutionConfig config = new ExecutionConfig();

    /** A plain and a specialized serializer that share nothing. */
    private record Pair<T>(TypeSerializer<T> plain, TypeSerializer<T> generated) {}

    private <T> Pair<T> pair(TypeInformation<T> type) {
        return new Pair<>(
                type.createSerializer(config),
                GeneratedSerializers.specialize(type.createSerializer(config)));
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldDoAsPlainSerializersDo(long seed) throws Exception {
        RandomTypes types = new RandomTypes(seed);
        Random random = new Random(seed);
        for (int i = 0; i < TYPES; i++) {
            RandomType type = types.next();
            Pair<Object> pair = pair(type.anyInfo());
            assertThat(pair.generated).isInstanceOf(GeneratedSerializer.class);
            for (int j = 0; j < VALUES; j++) {
                Object value = type.values().apply(random);
                Object other = type.values().apply(random);

                byte[] expected = bytes(pair.plain, value);

                String name = "seed " + seed + ", type " + i + ", value " + j;
                assertThat(bytes(pair.generated, value)).as(name).isEqualTo(expected);
                assertSameValue(pair, read(pair.generated, expected), expected, name);
                Object copy = pair.generated.copy(value);
                assertSameValue(pair, copy, expected, name);
                assertThat(shared(value, copy))
                        .as(name)
                        .isEqualTo(shared(value, pair.plain.copy(value)));
                assertReuse(pair, value, other, expected, name);
                assertThat(bytes(pair.plain, value)).as(name).isEqualTo(expected);
            }
        }
    }

    private static void assertSameValue(
            Pair<Object> pair, Object value, byte[] expected, String name) throws IOException {
        Object read = read(pair.plain, expected);
        assertThat(value == null ? null : value.getClass())
                .as(name)
                .isEqualTo(read == null ? null : read.getClass());
        assertThat(bytes(pair.plain, value)).as(name).isEqualTo(expected);
    }

    private static void assertReuse(
            Pair<Object> pair, Object value, Object other, byte[] expected, String name)
            throws IOException {
        Object reuse = pair.plain.copy(other);
        Object twin = pair.plain.copy(other);
        Outcome copied = outcome(() -> pair.plain.copy(value, reuse), pair.plain, reuse);
        assertThat(outcome(() -> pair.generated.copy(value, twin), pair.plain, twin))
                .as(name)
                .isEqualTo(copied);
        Object target = pair.plain.copy(other);
        Object twinTarget = pair.plain.copy(other);
        Outcome read = outcome(
                () -> pair.plain.deserialize(target, new DataInputDeserializer(expected)),
                pair.plain,
                target);
        assertThat(outcome(
                        () -> pair.generated.deserialize(
                                twinTarget, new DataInputDeserializer(expected)),
                        pair.plain,
                        twinTarget))
                .as(name)
                .isEqualTo(read);
    }

    private interface Call {
        Object run() throws IOException;
    }

    /** What a call returned, as bytes, and whether in the reused object; or what it threw. */
    private record Outcome(String result, boolean reused) {}

    private static Outcome outcome(Call call, TypeSerializer<Object> plain, Object reuse)
            throws IOException {
        Object result;
        try {
            result = call.run();
        } catch (IOException | RuntimeException e) {
            return new Outcome(e.getClass() + ": " + e.getMessage(), false);
        }
        return new Outcome(Arrays.toString(bytes(plain, result)), result == reuse);
    }

    /** Objects that are reached from both values, by identity. */
    private static Set<Object> shared(Object value, Object copy) throws Exception {
        Set<Object> inValue = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> inCopy = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(value, inValue);
        collect(copy, inCopy);
        inValue.retainAll(inCopy);
        return inValue;
    }

    private static void collect(Object value, Set<Object> found) throws Exception {
        if (value == null || !found.add(value)) {
            return;
        }
        if (value instanceof Iterable) {
            for (Object element : (Iterable<?>) value) {
                collect(element, found);
            }
        } else if (value instanceof Map) {
            collect(((Map<?, ?>) value).values().toArray(), found);
        } else if (value instanceof Object[]) {
            collect(Arrays.asList((Object[]) value), found);
        } else if (!value.getClass().getName().startsWith("java.")) {
            for (Class<?> c = value.getClass(); c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (c != Enum.class
                            && !field.getType().isPrimitive()
                            && !Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        collect(field.get(value), found);
                    }
                }
            }
        }
    }

    @Test
    void shouldFailAsPlainSerializersDoWhenInputEndsEarly() throws Exception {
        Random random = new Random(11);
        Pair<Tuple3<String, Child, Long>> pair =
                pair(TypeInformation.of(new TypeHint<Tuple3<String, Child, Long>>() {}));
        byte[] bytes = bytes(pair.plain, Tuple3.of("abc", RandomTypes.child(random), 5L));

        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            Throwable expected = catchThrowable(() -> read(pair.plain, truncated));
            Throwable thrown = catchThrowable(() -> read(pair.generated, truncated));

            assertThat(expected).isNotNull();
            assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
        }
    }

    @Test
    void shouldFailAsPlainSerializersDoWhenTupleOrItsFieldIsNull() {
        Pair<Tuple2<String, Tuple2<Integer, Date>>> pair =
                pair(TypeInformation.of(new TypeHint<Tuple2<String, Tuple2<Integer, Date>>>() {}));
        List<Tuple2<String, Tuple2<Integer, Date>>> values = Arrays.asList(
                null,
                Tuple2.of("a", null),
                Tuple2.of("a", Tuple2.of(null, new Date(1))),
                Tuple2.of(null, Tuple2.of(1, null)));

        for (Tuple2<String, Tuple2<Integer, Date>> value : values) {
            assertSameFailure(() -> bytes(pair.plain, value), () -> bytes(pair.generated, value));
            assertSameFailure(() -> pair.plain.copy(value), () -> pair.generated.copy(value));
        }
    }

    private static void assertSameFailure(Call plain, Call generated) {
        Throwable expected = catchThrowable(plain::run);
        Throwable thrown = catchThrowable(generated::run);
        if (expected == null) {
            assertThat(thrown).isNull();
            return;
        }
        assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
    }

    @Test
    void shouldFailAsPlainSerializersDoWhenConstructorThrows() throws Exception {
        Pair<Moody> pair = pair(TypeInformation.of(Moody.class));
        Moody value = new Moody();
        byte[] bytes = bytes(pair.plain, value);

        Moody.angry = true;
        try {
            assertSameFailure(() -> pair.plain.copy(value), () -> pair.generated.copy(value));
            assertSameFailure(() -> read(pair.plain, bytes), () -> read(pair.generated, bytes));
            assertThat(catchThrowable(() -> pair.generated.copy(value)))
                    .hasRootCauseMessage("in no mood");
        } finally {
            Moody.angry = false;
        }
    }

    /** A POJO whose constructor may throw. */
    public static class Moody {
        static boolean angry;

        public int i;

        /** Throws if angry. */
        public Moody() {
            if (angry) {
                throw new IllegalStateException("in no mood");
            }
        }
    }

    @Test
    void shouldTakeRegisteredSubclassesAndSubclassesOfTuples() throws Exception {
        config.registerPojoType(MoreNumbers.class);
        Pair<Numbers> numbers = pair(TypeInformation.of(Numbers.class));
        Pair<Tuple2<String, Date>> tuples =
                pair(TypeInformation.of(new TypeHint<Tuple2<String, Date>>() {}));
        MoreNumbers more = new MoreNumbers();
        more.l = 3;
        more.more = "x";

        byte[] bytes = bytes(numbers.generated, more);

        assertThat(bytes).isEqualTo(bytes(numbers.plain, more));
        assertThat(((MoreNumbers) read(numbers.generated, bytes)).more).isEqualTo("x");
        assertThat(((MoreNumbers) numbers.generated.copy(more)).l).isEqualTo(3);
        NamedPair named = new NamedPair();
        named.f0 = "n";
        assertThat(tuples.generated.copy(named)).isExactlyInstanceOf(Tuple2.class);
        assertThat(bytes(tuples.generated, named)).isEqualTo(bytes(tuples.plain, named));
    }

    @Test
    void shouldSerializeSubclassesOfAbstractClassByGeneratedCode() throws Exception {
        config.registerPojoType(Circle.class);
        Pair<Shape> pair = pair(TypeInformation.of(Shape.class));
        Circle circle = new Circle();
        circle.setLabel("c");
        circle.radius = 2;
        Square square = new Square();
        square.setLabel("s");
        square.edge = new Date(3);

        for (Shape shape : List.of(circle, square)) {
            byte[] bytes = bytes(pair.generated, shape);
            Shape reuse = shape.getClass().getConstructor().newInstance();

            assertThat(bytes).isEqualTo(bytes(pair.plain, shape));
            for (Shape copy : List.of(
                    pair.generated.copy(shape),
                    pair.generated.copy(shape, null),
                    pair.generated.copy(shape, reuse),
                    read(pair.generated, bytes))) {
                assertThat(copy).isNotSameAs(shape).hasSameClassAs(shape);
                assertThat(bytes(pair.plain, copy)).isEqualTo(bytes);
            }
        }
        byte[] ofAbstractClass = {2, 0, 1};
        assertSameFailure(
                () -> read(pair.plain, ofAbstractClass),
                () -> read(pair.generated, ofAbstractClass));
        assertThat(pair.generated).isInstanceOf(GeneratedSerializer.class);
    }

    /** A POJO that is always of a subclass. */
    public abstract static class Shape {
        private String label;

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }
    }

    /** A registered subclass. */
    public static class Circle extends Shape {
        public double radius;
    }

    /** A subclass that is not registered. */
    public static class Square extends Shape {
        public Date edge;
    }

    /** A tuple of a class of its own. */
    public static class NamedPair extends Tuple2<String, Date> {}

    /** A tuple that changes what is put into it. */
    public static class LoudText extends Tuple1<String> {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T getField(int pos) {
            return (T) (f0 + "!");
        }
    }

    @Test
    void shouldSerializeTuplesOfUsersClasses() throws Exception {
        TypeSerializer<?>[] fields = {StringSerializer.INSTANCE, DateSerializer.INSTANCE};
        TypeSerializer<NamedPair> plain = new TupleSerializer<>(NamedPair.class, fields);
        TypeSerializer<NamedPair> generated = GeneratedSerializers.specialize(plain);
        NamedPair named = new NamedPair();
        named.setFields("n", new Date(4));

        NamedPair copy = generated.copy(named);

        assertThat(generated).isInstanceOf(GeneratedSerializer.class);
        assertThat(copy).isExactlyInstanceOf(NamedPair.class).isEqualTo(named);
        assertThat(copy.f1).isNotSameAs(named.f1);
        assertThat(bytes(generated, named)).isEqualTo(bytes(plain, named));
        assertThat(read(generated, bytes(plain, named))).isExactlyInstanceOf(NamedPair.class);
    }

    @Test
    void shouldLeaveAloneWhatItCannotSpecialize() {
        TypeSerializer<LoudText> loud = new TupleSerializer<>(
                LoudText.class, new TypeSerializer<?>[] {StringSerializer.INSTANCE});
        TypeSerializer<List<String>> list = Types.LIST(Types.STRING).createSerializer(config);

        assertThat(GeneratedSerializers.specialize(loud)).isSameAs(loud);
        assertThat(GeneratedSerializers.specialize(list)).isSameAs(list);
        assertThat(GeneratedSerializers.specialize(IntSerializer.INSTANCE))
                .isSameAs(IntSerializer.INSTANCE);
        assertThat(GeneratedSerializers.specialize(Tuple0Serializer.INSTANCE))
                .isSameAs(Tuple0Serializer.INSTANCE);
    }

    @Test
    void shouldReadPojosThatHadFurtherFields() throws Exception {
        Field[] after = {Secret.class.getDeclaredField("size"), null};
        TypeSerializer<?>[] fields = {
            TypeInformation.of(long.class).createSerializer(config), DateSerializer.INSTANCE
        };
        PojoSerializer<Secret> plain = new PojoSerializer<>(Secret.class, fields, after, config);
        TypeSerializer<Secret> generated = GeneratedSerializers.specialize(plain);
        Secret secret = new Secret();
        secret.setSize(9);
        byte[] withDate = {2, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 5};

        DataInputDeserializer in = new DataInputDeserializer(withDate);
        Secret read = generated.deserialize(in);

        assertThat(generated).isInstanceOf(GeneratedSerializer.class);
        assertThat(read.getSize()).isEqualTo(9);
        assertThat(in.available()).isZero();
        assertThat(bytes(generated, secret)).isEqualTo(bytes(plain, secret));
        assertThat(generated.copy(secret).getSize()).isEqualTo(9);
    }

    @Test
    void shouldBeEqualToPlainSerializerAndShippedAsIt() throws Exception {
        Pair<Child> pair = pair(TypeInformation.of(Child.class));

        assertThat(pair.generated).isEqualTo(pair.plain).hasSameHashCodeAs(pair.plain);
        assertThat(pair.plain).isEqualTo(pair.generated);
        assertThat(InstantiationUtil.clone(pair.generated))
                .isExactlyInstanceOf(PojoSerializer.class)
                .isEqualTo(pair.plain);
        assertThat(GeneratedSerializers.plain(pair.generated)).isEqualTo(pair.plain);
        assertThat(GeneratedSerializers.specialize(pair.generated)).isSameAs(pair.generated);
        assertThat(pair.plain
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(pair.generated)
                        .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void shouldTakePlainSerializersOutOfContainers() {
        TypeInformation<Map<String, List<Secret>>> type =
                Types.MAP(Types.STRING, Types.LIST(TypeInformation.of(Secret.class)));
        Pair<Map<String, List<Secret>>> pair = pair(type);

        TypeSerializer<Map<String, List<Secret>>> back = GeneratedSerializers.plain(pair.generated);

        assertThat(pair.generated).isNotSameAs(back).isEqualTo(back);
        assertThat(GeneratedSerializers.specialize(back)).isNotSameAs(back);
        assertThat(GeneratedSerializers.plain(back)).isSameAs(back);
    }

    @Test
    void shouldNotShareSerializersOfFieldsWithDuplicates() throws Exception {
        TypeSerializer<Child> one = pair(TypeInformation.of(Child.class)).generated;
        Child child = RandomTypes.child(new Random(5));

        TypeSerializer<Child> other = one.duplicate();

        assertThat(other).isNotSameAs(one).isEqualTo(one).hasSameClassAs(one);
        assertThat(serializersIn(other))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(serializersIn(one));
        assertThat(bytes(other, child)).isEqualTo(bytes(one, child));
    }

    /** Returns those serializers inside of a generated one that nobody else may use. */
    private static Set<Object> serializersIn(TypeSerializer<?> generated) throws Exception {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : generated.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            TypeSerializer<?> serializer = (TypeSerializer<?>) field.get(generated);
            if (serializer.duplicate() != serializer) {
                found.add(new IdentityKey(serializer));
            }
        }
        return found;
    }

    /** Equal only to a key of the same object. */
    private static final class IdentityKey {
        private final Object object;

        IdentityKey(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof IdentityKey && ((IdentityKey) other).object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    @Test
    void shouldDefineOneClassHoweverOftenTheSameJobRuns() {
        Set<Class<?>> classes = new HashSet<>();

        for (int run = 0; run < 1000; run++) {
            classes.add(pair(Types.TUPLE(Types.STRING, TypeInformation.of(Child.class)))
                    .generated
                    .getClass());
            classes.add(pair(Types.POJO(Secret.class)).generated.getClass());
        }

        assertThat(classes).hasSize(2);
    }

    @Test
    void shouldSerializePojoWithoutPackage() throws Exception {
        checkLoaded(Class.forName("PojoWithoutPackage"));
    }

    @Test
    void shouldSerializePojosOfOtherClassLoaders() throws Exception {
        try (URLClassLoader loader =
                new ChildFirst(RandomTypes.class.getName(), "PojoWithoutPackage")) {
            for (String name : List.of(Secret.class.getName(), "PojoWithoutPackage")) {
                Class<?> type = loader.loadClass(name);
                assertThat(type.getClassLoader()).isSameAs(loader);
                checkLoaded(type);
            }
        }
    }

    private <T> void checkLoaded(Class<T> type) throws Exception {
        T pojo = type.getConstructor().newInstance();
        for (Field field : type.getDeclaredFields()) {
            field.setAccessible(true);
            field.set(pojo, field.getType() == Date.class ? new Date(8) : sample(field.getType()));
        }
        for (TypeInformation<?> info :
                List.of(Types.POJO(type), Types.TUPLE(Types.INT, Types.POJO(type)))) {
            @SuppressWarnings("unchecked")
            Pair<Object> pair = pair((TypeInformation<Object>) info);
            Object value = info.isTupleType() ? Tuple2.of(1, pojo) : pojo;

            byte[] bytes = bytes(pair.generated, value);

            assertThat(pair.generated).isInstanceOf(GeneratedSerializer.class);
            assertThat(bytes).isEqualTo(bytes(pair.plain, value));
            assertThat(bytes(pair.plain, read(pair.generated, bytes))).isEqualTo(bytes);
            assertThat(bytes(pair.plain, pair.generated.copy(value))).isEqualTo(bytes);
            assertThat(shared(value, pair.generated.copy(value)))
                    .doesNotHaveAnyElementsOfTypes(Date.class, Tuple2.class, type);
        }
    }

    private static Object sample(Class<?> type) {
        return type == String.class ? (Object) "text" : type == long.class ? (Object) 7L : 7;
    }

    @Test
    void shouldLetGoOfClassesOfThrownAwayClassLoaders() throws Exception {
        List<WeakReference<?>> gone = useThrowAwayClassLoader();

        long deadline = System.nanoTime() + 60_000_000_000L;
        while (gone.stream().anyMatch(reference -> reference.get() != null)
                && System.nanoTime() < deadline) {
            System.gc();
        }

        assertThat(gone).allMatch(reference -> reference.get() == null);
    }

    private List<WeakReference<?>> useThrowAwayClassLoader() throws Exception {
        try (URLClassLoader loader =
                new ChildFirst(RandomTypes.class.getName(), "PojoWithoutPackage")) {
            Class<?> secret = loader.loadClass(Secret.class.getName());
            Class<?> child = loader.loadClass(Child.class.getName());
            checkLoaded(secret);
            TypeSerializer<?> pojo = pair(TypeInformation.of(child)).generated;
            TypeSerializer<?> tuple =
                    pair(Types.TUPLE(Types.STRING, TypeInformation.of(child))).generated;
            assertThat(List.of(pojo, tuple)).allMatch(s -> s instanceof GeneratedSerializer);
            return List.of(
                    new WeakReference<>(loader),
                    new WeakReference<>(secret),
                    new WeakReference<>(pojo.getClass()),
                    new WeakReference<>(tuple.getClass()));
        }
    }

    @Test
    void shouldSerializePojoWhoseSuperclassIsOfAnotherClassLoader() throws Exception {
        try (URLClassLoader parent = new ChildFirst(Secret.class.getName());
                URLClassLoader loader = new ChildFirst(parent, Child.class.getName())) {
            Class<?> type = loader.loadClass(Child.class.getName());
            assertThat(type.getSuperclass().getClassLoader()).isSameAs(parent);
            Object child = type.getConstructor().newInstance();
            type.getMethod("setName", String.class).invoke(child, "n");
            type.getMethod("setWhen", Date.class).invoke(child, new Date(4));
            @SuppressWarnings("unchecked")
            Pair<Object> pair = pair((TypeInformation<Object>) TypeInformation.of(type));

            byte[] bytes = bytes(pair.generated, child);
            Object copy = pair.generated.copy(child);

            assertThat(pair.generated).isInstanceOf(GeneratedSerializer.class);
            assertThat(bytes).isEqualTo(bytes(pair.plain, child));
            assertThat(bytes(pair.plain, copy)).isEqualTo(bytes);
            assertThat(type.getMethod("getWhen").invoke(copy))
                    .isEqualTo(new Date(4))
                    .isNotSameAs(type.getMethod("getWhen").invoke(child));
        }
    }

    @Test
    void shouldLeavePojosAloneWhoseClassLoaderDoesNotKnowTheSerializers() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {testClasses()}, null)) {
            Class<?> type = loader.loadClass(Secret.class.getName());
            TypeSerializer<?> plain = TypeInformation.of(type).createSerializer(config);

            assertThat(plain).isInstanceOf(PojoSerializer.class);
            assertThat(GeneratedSerializers.specialize(plain)).isSameAs(plain);
            assertThat(GeneratedSerializers.specialize(plain)).isSameAs(plain);
        }
    }

    private static URL testClasses() {
        return GeneratedSerializersTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
    }

    /** Loads some test classes itself, everything else from the parent. */
    private static final class ChildFirst extends URLClassLoader {

        private final List<String> prefixes;

        ChildFirst(String... prefixes) {
            this(GeneratedSerializersTest.class.getClassLoader(), prefixes);
        }

        ChildFirst(ClassLoader parent, String... prefixes) {
            super(new URL[] {testClasses()}, parent);
            this.prefixes = List.of(prefixes);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (prefixes.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
