// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the parts of a chain, each of a class of its own, so that the JIT sees one type at every call
 * site of it and inlines the chain into one loop.
 *
 * <p>The type profile of a call belongs to the method, so an operator class that is used in two places
 * calls two functions and two successors: the JIT gives up on inlining. A clone is a hidden class
 * defined from the bytes of the original, under another identity. It has no name to link to, so the
 * original must not mention itself in a signature, nor be mentioned; whoever uses a clone does so
 * through interfaces. Clones are kept by what they are made for: the class of the part, the classes
 * of the user's functions in it, and the classes of what it hands on to, which are clones themselves.
 * So all subtasks, attempts and later runs of a program share them, and the number of classes stays
 * the same. They are forgotten together with the user's class loader.
 *
 * <p>Where a clone cannot be defined the original does the same, only slower. Immutable; any thread.
 */
public final class Specializer {

    private static final Logger LOG = LazyLogger.of(Specializer.class);

    /** Clones of one user's class loader beyond which all are forgotten and made afresh. */
    private static final int MAX_CLONES = 20_000;

    /** By the user's class loader, then by profile. The clones belong to the engine's own loader. */
    private static final Map<ClassLoader, Map<List<String>, Class<?>>> CLONES =
            Collections.synchronizedMap(new WeakHashMap<>());

    private static final ClassValue<byte[]> CLASS_FILES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
            return readClassFile(type);
        }
    };

    /** Null if parts are made of the original classes. */
    private final Map<List<String>, Class<?>> clones;

    private Specializer(Map<List<String>, Class<?>> clones) {
        this.clones = clones;
    }

    /**
     * A specializer for the tasks of one job.
     *
     * @param isOn whether parts get classes of their own
     * @param userClassLoader the job's; clones live as long as it does
     */
    public static Specializer of(boolean isOn, ClassLoader userClassLoader) {
        return new Specializer(
                isOn
                        ? CLONES.computeIfAbsent(
                                userClassLoader, loader -> new ConcurrentHashMap<>())
                        : null);
    }

    /**
     * Makes one part.
     *
     * @param type of the part; has one constructor
     * @param profile what the part calls: user functions and parts behind it; null members are skipped
     * @param arguments of the constructor
     * @return the part, which is an instance of {@code type} only by its interfaces
     */
    @SuppressWarnings("unchecked")
    public <T> T create(Class<?> type, List<?> profile, Object... arguments) {
        Class<?> actual = clones == null ? type : cloneFor(type, profile);
        try {
            Constructor<?> constructor = actual.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (T) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw Errors.unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new EngineBugException("cannot make a " + type.getName() + ": " + e);
        }
    }

    private Class<?> cloneFor(Class<?> type, List<?> profile) {
        List<String> key = new ArrayList<>();
        key.add(type.getName());
        for (Object called : profile) {
            key.add(called == null ? "" : called.getClass().getName());
        }
        Class<?> known = clones.get(key);
        if (known != null) {
            return known;
        }
        if (clones.size() >= MAX_CLONES) {
            clones.clear();
        }
        return clones.computeIfAbsent(List.copyOf(key), absent -> defineClone(type));
    }

    /** A new clone, or the type itself if there can be none. */
    static Class<?> defineClone(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .defineHiddenClass(
                            CLASS_FILES.get(type), true, MethodHandles.Lookup.ClassOption.NESTMATE)
                    .lookupClass();
        } catch (IllegalAccessException | LinkageError | RuntimeException e) {
            LOG.debug("No class of its own for a {}; the job runs with the shared one.", type, e);
            return type;
        }
    }

    private static byte[] readClassFile(Class<?> type) {
        String name = type.getName();
        try (InputStream in =
                type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            if (in == null) {
                throw new IllegalStateException("no class file of " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the class file of " + name, e);
        }
    }
}
