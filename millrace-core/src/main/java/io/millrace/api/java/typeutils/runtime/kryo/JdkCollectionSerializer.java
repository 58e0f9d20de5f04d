// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Serializes collections and maps of the JDK that Kryo could not create: wrappers and views.
 *
 * <p>Unmodifiable and synchronized wrappers come back as such, around a new collection. Everything
 * else (sub lists, key sets, checked wrappers) comes back as an ordinary collection of the same
 * kind, order and comparator.
 */
final class JdkCollectionSerializer extends Serializer<Object> {

    private enum Wrapping {
        UNMODIFIABLE,
        SYNCHRONIZED,
        NONE
    }

    private final Class<?> type;
    private final Wrapping wrapping;

    JdkCollectionSerializer(Class<?> type) {
        this.type = type;
        this.wrapping = wrappingOf(type.getName());
    }

    private static Wrapping wrappingOf(String className) {
        if (className.startsWith("java.util.Collections$Unmodifiable")) {
            return Wrapping.UNMODIFIABLE;
        }
        return className.startsWith("java.util.Collections$Synchronized")
                ? Wrapping.SYNCHRONIZED
                : Wrapping.NONE;
    }

    @Override
    public void write(Kryo kryo, Output output, Object object) {
        if (object instanceof SortedMap || object instanceof SortedSet) {
            kryo.writeClassAndObject(output, comparatorOf(object));
        }
        if (object instanceof Map) {
            Map<?, ?> map = (Map<?, ?>) object;
            output.writeVarInt(map.size(), true);
            map.forEach((key, value) -> {
                kryo.writeClassAndObject(output, key);
                kryo.writeClassAndObject(output, value);
            });
            return;
        }
        Collection<?> collection = (Collection<?>) object;
        output.writeVarInt(collection.size(), true);
        collection.forEach(element -> kryo.writeClassAndObject(output, element));
    }

    private static Object comparatorOf(Object sorted) {
        return sorted instanceof SortedMap
                ? ((SortedMap<?, ?>) sorted).comparator()
                : ((SortedSet<?>) sorted).comparator();
    }

    @Override
    public Object read(Kryo kryo, Input input, Class<? extends Object> readType) {
        boolean sorted =
                SortedMap.class.isAssignableFrom(type) || SortedSet.class.isAssignableFrom(type);
        Object content = newContent(sorted ? kryo.readClassAndObject(input) : null);
        Object result = wrap(content);
        kryo.reference(result);
        int size = input.readVarInt(true);
        for (int i = 0; i < size; i++) {
            Object first = kryo.readClassAndObject(input);
            add(content, first, content instanceof Map ? kryo.readClassAndObject(input) : null);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static void add(Object content, Object first, Object second) {
        if (content instanceof Map) {
            ((Map<Object, Object>) content).put(first, second);
        } else {
            ((Collection<Object>) content).add(first);
        }
    }

    @Override
    public Object copy(Kryo kryo, Object original) {
        boolean sorted = original instanceof SortedMap || original instanceof SortedSet;
        Object content = newContent(sorted ? kryo.copy(comparatorOf(original)) : null);
        Object result = wrap(content);
        kryo.reference(result);
        if (original instanceof Map) {
            ((Map<?, ?>) original)
                    .forEach((key, value) -> add(content, kryo.copy(key), kryo.copy(value)));
        } else {
            ((Collection<?>) original).forEach(element -> add(content, kryo.copy(element), null));
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private Object newContent(Object comparator) {
        if (SortedMap.class.isAssignableFrom(type)) {
            return new TreeMap<>((Comparator<Object>) comparator);
        }
        if (Map.class.isAssignableFrom(type)) {
            return new LinkedHashMap<>();
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return new TreeSet<>((Comparator<Object>) comparator);
        }
        return Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
    }

    private Object wrap(Object content) {
        switch (wrapping) {
            case UNMODIFIABLE:
                return unmodifiable(content);
            case SYNCHRONIZED:
                return synchronizedView(content);
            case NONE:
                return content;
        }
        throw new AssertionError(wrapping);
    }

    private Object unmodifiable(Object content) {
        if (content instanceof NavigableMap) {
            return Collections.unmodifiableNavigableMap((NavigableMap<?, ?>) content);
        }
        if (content instanceof Map) {
            return Collections.unmodifiableMap((Map<?, ?>) content);
        }
        if (content instanceof NavigableSet) {
            return Collections.unmodifiableNavigableSet((NavigableSet<?>) content);
        }
        if (content instanceof Set) {
            return Collections.unmodifiableSet((Set<?>) content);
        }
        return List.class.isAssignableFrom(type)
                ? Collections.unmodifiableList((List<?>) content)
                : Collections.unmodifiableCollection((Collection<?>) content);
    }

    private Object synchronizedView(Object content) {
        if (content instanceof NavigableMap) {
            return Collections.synchronizedNavigableMap((NavigableMap<?, ?>) content);
        }
        if (content instanceof Map) {
            return Collections.synchronizedMap((Map<?, ?>) content);
        }
        if (content instanceof NavigableSet) {
            return Collections.synchronizedNavigableSet((NavigableSet<?>) content);
        }
        if (content instanceof Set) {
            return Collections.synchronizedSet((Set<?>) content);
        }
        return List.class.isAssignableFrom(type)
                ? Collections.synchronizedList((List<?>) content)
                : Collections.synchronizedCollection((Collection<?>) content);
    }
}
