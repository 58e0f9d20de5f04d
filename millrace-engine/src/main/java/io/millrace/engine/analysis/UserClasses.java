// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bytecode of classes, as their own loaders find it, and which of their methods a call runs. Loads classes that are
 * named, and never initializes them. Of the JDK's classes nothing is read.
 */
final class UserClasses {

    /** A method with a body. */
    record Body(Class<?> owner, MethodNode method) {

        boolean isStatic() {
            return (method.access & Opcodes.ACC_STATIC) != 0;
        }
    }

    /** What was read; a class whose bytecode cannot be had is in it with null. */
    private final Map<Class<?>, ClassFile> files = new HashMap<>();

    /** One class, of which only those methods are taken apart that are asked for: programs may be large. */
    private static final class ClassFile {

        private final ClassReader reader;
        private final Map<String, MethodNode> methods = new HashMap<>();

        ClassFile(ClassReader reader) {
            this.reader = reader;
        }

        /** Null if there is no such method. */
        MethodNode method(String name, String descriptor) {
            String key = name + descriptor;
            if (!methods.containsKey(key)) {
                Finder finder = new Finder(name, descriptor);
                reader.accept(finder, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                methods.put(key, finder.found);
            }
            return methods.get(key);
        }
    }

    /** Takes one method out of a class. */
    private static final class Finder extends ClassVisitor {

        private final String name;
        private final String descriptor;
        private MethodNode found;

        Finder(String name, String descriptor) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String methodName,
                String methodDescriptor,
                String signature,
                String[] exceptions) {
            if (!methodName.equals(name) || !methodDescriptor.equals(descriptor)) {
                return null;
            }
            found = new MethodNode(
                    Opcodes.ASM9, access, methodName, methodDescriptor, signature, exceptions);
            return found;
        }
    }

    /** The class of a name in a class file; null if there is none. */
    static Class<?> load(String internalName, Class<?> user) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, user.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private ClassFile file(Class<?> type) {
        if (files.containsKey(type)) {
            return files.get(type);
        }
        ClassFile file = read(type);
        files.put(type, file);
        return file;
    }

    private static ClassFile read(Class<?> type) {
        if (isOfJdk(type) || type.isHidden() || type.isArray()) {
            return null;
        }
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = isWhereItCameFrom(type, path)
                ? type.getClassLoader().getResourceAsStream(path)
                : null) {
            return bytes == null ? null : new ClassFile(new ClassReader(bytes));
        } catch (IOException | RuntimeException e) {
            // Written for a newer JDK, or by nobody's standard: then it is not understood.
            return null;
        }
    }

    private static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /**
     * Whether a class was made from the resource of its name: a loader that asks itself first for classes may still give its
     * parent's resource, and one that makes classes itself has none.
     */
    private static boolean isWhereItCameFrom(Class<?> type, String path) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL resource = type.getClassLoader().getResource(path);
        if (source == null || source.getLocation() == null || resource == null) {
            return false;
        }
        String found = resource.toString();
        String place = source.getLocation().toString();
        String directory = place.endsWith("/") ? place : place + "/";
        return found.equals(directory + path)
                || found.startsWith("jar:" + place + "!/") && found.endsWith("/" + path);
    }

    /** A method that a class itself declares, with a body or without; null if there is none, or it cannot be read. */
    Body declared(Class<?> type, String name, String descriptor) {
        ClassFile file = file(type);
        MethodNode method = file == null ? null : file.method(name, descriptor);
        return method == null ? null : new Body(type, method);
    }

    /** What a static or special call runs: the method of the class, or of the nearest superclass that has it. */
    Body inherited(Class<?> type, String name, String descriptor) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (file(each) == null) {
                return null;
            }
            Body body = declared(each, name, descriptor);
            if (body != null) {
                return hasCode(body) ? body : null;
            }
        }
        return null;
    }

    /** What calling a public method on an object of exactly this class runs; null if that is not certain. */
    Body selected(Class<?> type, String name, String descriptor) {
        return selected(type, name, descriptor, null);
    }

    /**
     * Looks for the method from the class upwards, and gives up at anything out of the ordinary.
     *
     * @param declaring class of the method that the call names if that is package-private, else null
     */
    private Body selected(Class<?> type, String name, String descriptor, Class<?> declaring) {
        for (Class<?> each = type;
                each != Object.class && each != null;
                each = each.getSuperclass()) {
            if (file(each) == null) {
                return null;
            }
            Body body = declared(each, name, descriptor);
            if (body != null) {
                boolean isIt = hasCode(body)
                        && !body.isStatic()
                        && (declaring == null
                                ? isPublic(body)
                                : !isPrivate(body) && isSamePackage(each, declaring));
                return isIt ? body : null;
            }
        }
        return declaring == null ? onlyDefault(type, name, descriptor) : null;
    }

    private static boolean isSamePackage(Class<?> one, Class<?> other) {
        return one.getClassLoader() == other.getClassLoader()
                && one.getPackageName().equals(other.getPackageName());
    }

    /** Or protected, which is the same for overriding. */
    private static boolean isPublic(Body body) {
        return (body.method().access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    private static boolean isPrivate(Body body) {
        return (body.method().access & Opcodes.ACC_PRIVATE) != 0;
    }

    private static boolean hasCode(Body body) {
        return (body.method().access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    private Body onlyDefault(Class<?> type, String name, String descriptor) {
        List<Body> found = new ArrayList<>();
        for (Class<?> each : interfacesOf(type)) {
            if (each.getClassLoader() == null) {
                continue;
            }
            if (file(each) == null) {
                return null;
            }
            Body body = declared(each, name, descriptor);
            if (body != null && hasCode(body) && !body.isStatic() && !isPrivate(body)) {
                found.add(body);
            }
        }
        for (Body body : found) {
            boolean isMostSpecific = true;
            for (Body other : found) {
                isMostSpecific &= other.owner().isAssignableFrom(body.owner());
            }
            if (isMostSpecific) {
                return body;
            }
        }
        return null;
    }

    private static Set<Class<?>> interfacesOf(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            addInterfaces(each, all);
        }
        return all;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
        for (Class<?> each : type.getInterfaces()) {
            if (all.add(each)) {
                addInterfaces(each, all);
            }
        }
    }

    /**
     * What a virtual call, or one of an interface's method, runs.
     *
     * @param owner the class that the call names
     * @param exact the class of the object, or null if it may be any subclass of the owner
     * @return null if that is not certain
     */
    Body called(Class<?> owner, Class<?> exact, String name, String descriptor) {
        if (!isReadable(owner)) {
            return null;
        }
        Body named = named(owner, name, descriptor);
        if (named != null && isPrivate(named)) {
            return named.isStatic() ? null : named;
        }
        Class<?> declaring = named == null || isPublic(named) ? null : named.owner();
        if (exact != null) {
            return owner.isAssignableFrom(exact)
                    ? selected(exact, name, descriptor, declaring)
                    : null;
        }
        Body body = owner.isInterface() ? null : selected(owner, name, descriptor, declaring);
        boolean isFixed = body != null
                && (Modifier.isFinal(owner.getModifiers())
                        || (body.method().access & Opcodes.ACC_FINAL) != 0);
        return isFixed ? body : null;
    }

    /** Whether all is known that a class declares and inherits, the JDK aside. */
    private boolean isReadable(Class<?> type) {
        for (Class<?> each = type; each != null && !isOfJdk(each); each = each.getSuperclass()) {
            if (file(each) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * The method that a call names, with or without a body; null if it is inherited from an interface, or one of the JDK.
     * Of an interface's own methods only private ones are named: the others are overridden by any class.
     */
    private Body named(Class<?> owner, String name, String descriptor) {
        if (owner.isInterface()) {
            Body body = declared(owner, name, descriptor);
            return body != null && isPrivate(body) ? body : null;
        }
        for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
            Body body = declared(each, name, descriptor);
            if (body != null) {
                return body;
            }
        }
        return null;
    }
}
