// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.RecordShape.Member;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines generated serializers, once per shape of records.
 *
 * <p>A serializer of a POJO is a hidden nest mate of the POJO's class, so that it may touch private
 * fields, and the JIT sees plain loads and stores. Only a lookup of the class's own module can
 * define one; in the module of another class loader it is got from a small class that is defined
 * there first, one per package. Fields that even a nest mate may not touch (private ones of a
 * superclass) are reached by constant method handles. Handles would do for all fields, and are as
 * fast once compiled, but take longer until then: the first 2,000 copies of ten fields cost 12 ms of
 * CPU time instead of 1 ms, and the JIT has more to compile.
 *
 * <p>The classes are cached with the user's class that they are for, and go with it; they are few,
 * as they depend on the classes of serializers only. Any thread may call it.
 */
final class GeneratedClasses {

    private static final Logger LOG = LazyLogger.of(GeneratedClasses.class);

    /** Shapes of one class beyond which all are forgotten and made afresh. */
    private static final int MAX_SHAPES = 1_000;

    private static final ClassValue<Map<String, Factory>> CACHE = new ClassValue<>() {
        @Override
        protected Map<String, Factory> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** Makes serializers; the constructor is null if no class could be defined. */
    private record Factory(Constructor<?> constructor) {}

    private GeneratedClasses() {}

    /** Returns a generated serializer of POJOs or tuples; the plain one if there can be none. */
    static TypeSerializer<?> specialize(TypeSerializer<?> plain) {
        try {
            RecordShape shape = RecordShape.of(plain);
            Constructor<?> constructor = shape == null ? null : factoryFor(shape).constructor;
            return constructor == null
                    ? plain
                    : (TypeSerializer<?>) constructor.newInstance(plain, shape.serializers());
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            logFailure(plain, e);
            return plain;
        }
    }

    private static Factory factoryFor(RecordShape shape) {
        Map<String, Factory> factories = CACHE.get(shape.anchor());
        String key = shape.key();
        Factory known = factories.get(key);
        if (known != null) {
            return known;
        }
        if (factories.size() >= MAX_SHAPES) {
            factories.clear();
        }
        Factory defined = define(shape);
        Factory first = factories.putIfAbsent(key, defined);
        return first == null ? defined : first;
    }

    private static void logFailure(Object subject, Throwable cause) {
        LOG.debug("No generated code for {}; reflection does the same.", subject, cause);
    }

    private static Factory define(RecordShape shape) {
        try {
            if (!RecordShape.isKnownBySameName(GeneratedSerializer.class, shape.host())) {
                throw new IllegalAccessException("The class has another Millrace.");
            }
            Lookup host = lookupIn(shape.host());
            byte[] classFile = SerializerWriter.write(shape);
            Lookup generated = shape.needsHandles()
                    ? host.defineHiddenClassWithClassData(
                            classFile, handles(shape), true, ClassOption.NESTMATE)
                    : host.defineHiddenClass(classFile, true, ClassOption.NESTMATE);
            Constructor<?> constructor = generated
                    .lookupClass()
                    .getDeclaredConstructor(TypeSerializer.class, TypeSerializer[].class);
            constructor.setAccessible(true);
            return new Factory(constructor);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            logFailure(shape.type(), e);
            return new Factory(null);
        }
    }

    /** Returns a getter and a setter for each field that the generated class may not touch. */
    private static List<MethodHandle> handles(RecordShape shape) throws IllegalAccessException {
        List<MethodHandle> handles = new ArrayList<>();
        for (Member member : shape.members()) {
            if (member.needsHandles()) {
                Field field = member.field();
                Class<?> erased = field.getType().isPrimitive() ? field.getType() : Object.class;
                handles.add(MethodHandles.lookup()
                        .unreflectGetter(field)
                        .asType(MethodType.methodType(erased, Object.class)));
                handles.add(MethodHandles.lookup()
                        .unreflectSetter(field)
                        .asType(MethodType.methodType(void.class, Object.class, erased)));
            }
        }
        return handles;
    }

    /** Returns a lookup that may define nest mates of a class. */
    private static Lookup lookupIn(Class<?> type) throws ReflectiveOperationException {
        Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        return lookup.hasFullPrivilegeAccess()
                ? lookup
                : MethodHandles.privateLookupIn(type, lookupOfItsOwn(type, lookup));
    }

    private static synchronized Lookup lookupOfItsOwn(Class<?> type, Lookup lookup)
            throws ReflectiveOperationException {
        String name = SerializerWriter.lookupClassIn(type);
        Class<?> holder;
        try {
            holder = Class.forName(name.replace('/', '.'), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            holder = lookup.defineClass(SerializerWriter.writeLookupClass(name));
        }
        Method method = holder.getDeclaredMethod("lookup");
        method.setAccessible(true);
        return (Lookup) method.invoke(null);
    }
}
