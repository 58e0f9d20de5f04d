// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class SerializedObjectTest {

    private interface SerializableFunction extends Function<Integer, Integer>, Serializable {}

    private interface Greeter {
        String greet(String name);
    }

    private record Prefixing(String prefix) implements InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] args) {
            return prefix + args[0];
        }
    }

    private static final class Unreadable implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream input) throws IOException {
            throw new IOException("not today");
        }
    }

    private final ClassLoader loader = getClass().getClassLoader();

    @Test
    void shouldGiveEveryReaderAnObjectOfItsOwn() throws Exception {
        List<String> original = new ArrayList<>(List.of("a"));
        SerializedObject<List<String>> bytes = SerializedObject.of(original);

        original.add("later");
        List<String> first = bytes.read(loader);
        first.add("mine");

        assertThat(bytes.read(loader)).containsExactly("a");
        assertThat(bytes.length()).isPositive();
    }

    @Test
    void shouldReadLambdaWithWhatItCaptured() throws Exception {
        int captured = 5;
        SerializableFunction function = value -> value + captured;

        SerializableFunction read = SerializedObject.of(function).read(loader);

        assertThat(read.apply(2)).isEqualTo(7);
    }

    @Test
    void shouldReadClassesOfPrimitivesAndArrays() throws Exception {
        ArrayList<Class<?>> classes = new ArrayList<>(List.of(
                int.class,
                long.class,
                boolean.class,
                byte.class,
                char.class,
                short.class,
                float.class,
                double.class,
                void.class,
                int[].class,
                String[][].class,
                String.class));

        assertThat(SerializedObject.of(classes).read(loader)).isEqualTo(classes);
    }

    @Test
    void shouldReadProxies() throws Exception {
        Greeter greeter = (Greeter) Proxy.newProxyInstance(
                loader, new Class<?>[] {Greeter.class}, new Prefixing("hi "));

        Greeter read = SerializedObject.of(greeter).read(loader);

        assertThat(read).isNotSameAs(greeter);
        assertThat(read.greet("you")).isEqualTo("hi you");
    }

    @Test
    void shouldReadNull() throws Exception {
        assertThat(SerializedObject.of(null).<Object>read(loader)).isNull();
    }

    @Test
    void shouldRejectWhatIsNotSerializable() {
        assertThatThrownBy(() -> SerializedObject.of(List.of(new Object())))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void shouldSayWhyAnObjectCannotBeReadBack() throws Exception {
        SerializedObject<Unreadable> bytes = SerializedObject.of(new Unreadable());

        assertThatThrownBy(() -> bytes.read(loader))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not today")
                .hasMessageContaining("readObject");
    }

    @Test
    void shouldKnowClassesFromTheWriting() throws Exception {
        SerializedObject<Prefixing> bytes = SerializedObject.of(new Prefixing("hi "));
        ClassLoader knowsNothing = ClassLoader.getPlatformClassLoader();

        assertThat(bytes.read(knowsNothing)).isEqualTo(new Prefixing("hi "));
    }
}
