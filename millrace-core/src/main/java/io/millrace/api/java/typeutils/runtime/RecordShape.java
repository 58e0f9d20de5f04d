// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What the code of a serializer depends on: the class of the records and how each field is reached
 * and serialized.
 *
 * @param type class of the records
 * @param isTuple whether the fields have no null flags
 * @param host class among whose nest mates the generated class is to be; decides what it may touch
 * @param anchor class that the generated class is cached with: a class of the user's if there is one,
 *     so that both go together
 * @param members the fields, in the order they are written
 */
record RecordShape(
        Class<?> type, boolean isTuple, Class<?> host, Class<?> anchor, List<Member> members) {

    /** The JIT does not compile methods above 8,000 bytes, and a field takes up to 50 of them. */
    private static final int MAX_MEMBERS = 150;

    private static final ClassLoader OURS = RecordShape.class.getClassLoader();

    /**
     * A field.
     *
     * @param field null if the class has it no more
     * @param direct whether the generated class may name and touch the field; if not, method handles
     *     do
     * @param primitive type of what is written, if that is done without asking the serializer, else
     *     null; the field itself may hold it boxed, but if its type is primitive it is this one
     * @param serializer of the values, specialized
     * @param holder class by which the generated class knows the serializer
     * @param immutable whether values are passed on without a copy
     */
    record Member(
            Field field,
            boolean direct,
            Class<?> primitive,
            TypeSerializer<?> serializer,
            Class<?> holder,
            boolean immutable) {

        boolean isPrimitiveField() {
            return field != null && field.getType().isPrimitive();
        }

        /** Whether values go from the field to the bytes and back as they are. */
        boolean isUnboxed() {
            return isPrimitiveField() && primitive != null;
        }

        /** Whether only method handles reach the field. */
        boolean needsHandles() {
            return field != null && !direct;
        }

        private String key() {
            return (field == null
                            ? "-"
                            : field.getDeclaringClass().getName() + "." + field.getName())
                    + (immutable ? "=" : ":")
                    + serializer.getClass().getName();
        }
    }

    /** Returns the shape of POJOs or tuples; null if no code can be generated for them. */
    static RecordShape of(TypeSerializer<?> serializer) {
        return serializer instanceof PojoSerializer
                ? ofPojo((PojoSerializer<?>) serializer)
                : ofTuple((TupleSerializer<?>) serializer);
    }

    private static RecordShape ofPojo(PojoSerializer<?> serializer) {
        Class<?> type = serializer.getPojoClass();
        Field[] fields = serializer.getFields();
        // of an abstract class the serializer is there for the subclasses
        if (fields.length > MAX_MEMBERS
                || type.isHidden()
                || type.isInterface()
                || constructorOf(type) == null && !Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        return new RecordShape(
                type, false, type, type, members(fields, serializer.getFieldSerializers(), type));
    }

    private static Constructor<?> constructorOf(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static RecordShape ofTuple(TupleSerializer<?> serializer) {
        Class<?> type = serializer.getTupleClass();
        Constructor<?> constructor = constructorOf(type);
        Class<?> tuple = type;
        while (tuple.getSuperclass() != Tuple.class) {
            tuple = tuple.getSuperclass();
        }
        int arity = serializer.getArity();
        // the plain serializer calls the constructor and the accessors as any public caller
        if (constructor == null
                || type.isHidden()
                || Modifier.isAbstract(type.getModifiers())
                || !Modifier.isPublic(constructor.getModifiers())
                || !Modifier.isPublic(type.getModifiers())
                || tuple.getClassLoader() != OURS
                || tuple.getFields().length < arity
                || overridesAccessors(type, tuple)) {
            return null;
        }
        Field[] fields = new Field[arity];
        for (int i = 0; i < arity; i++) {
            try {
                fields[i] = tuple.getField("f" + i);
            } catch (NoSuchFieldException e) {
                return null;
            }
        }
        Class<?> host = type == tuple ? GeneratedClasses.class : type;
        Class<?> users = usersClassIn(serializer);
        return new RecordShape(
                type,
                true,
                host,
                host == type || users == null ? type : users,
                members(fields, serializer.getFieldSerializers(), host));
    }

    private static boolean overridesAccessors(Class<?> type, Class<?> tuple) {
        try {
            return type.getMethod("getField", int.class).getDeclaringClass() != tuple
                    || type.getMethod("setField", Object.class, int.class).getDeclaringClass()
                            != tuple;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    /** Returns the first class in a tree of serializers that another loader has loaded, or null. */
    private static Class<?> usersClassIn(TypeSerializer<?> serializer) {
        Class<?> own = serializer.getClass();
        TypeSerializer<?>[] fields = {};
        if (serializer instanceof PojoSerializer) {
            own = ((PojoSerializer<?>) serializer).getPojoClass();
            fields = ((PojoSerializer<?>) serializer).getFieldSerializers();
        } else if (serializer instanceof TupleSerializerBase) {
            own = ((TupleSerializerBase<?>) serializer).getTupleClass();
            fields = ((TupleSerializerBase<?>) serializer).getFieldSerializers();
        }
        if (own.getClassLoader() != OURS) {
            return own;
        }
        for (TypeSerializer<?> field : fields) {
            Class<?> found = usersClassIn(field);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Member> members(
            Field[] fields, TypeSerializer<?>[] serializers, Class<?> host) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            members.add(member(fields[i], serializers[i], host));
        }
        return List.copyOf(members);
    }

    private static Member member(Field field, TypeSerializer<?> serializer, Class<?> host) {
        TypeSerializer<?> specialized = GeneratedSerializers.specialize(serializer);
        boolean isForeign = field != null
                && field.getType().isPrimitive()
                && !PrimitiveSerializers.serve(field, serializer);
        Class<?> primitive = isForeign ? null : PrimitiveSerializers.typeOf(serializer);
        Class<?> kind = specialized.getClass();
        boolean isKnown = kind.getClassLoader() == OURS
                && Modifier.isPublic(kind.getModifiers())
                && !kind.isHidden()
                && isKnownBySameName(kind, host);
        return new Member(
                field,
                field != null && isDirect(field, host),
                primitive,
                specialized,
                isKnown ? kind : TypeSerializer.class,
                ImmutableSerializers.contain(serializer));
    }

    private static boolean isDirect(Field field, Class<?> host) {
        Class<?> declaring = field.getDeclaringClass();
        int modifiers = field.getModifiers();
        boolean isTouchable = declaring == host
                || Modifier.isPublic(modifiers) && isAccessible(declaring, host)
                || !Modifier.isPrivate(modifiers) && isSamePackage(declaring, host)
                || host.isNestmateOf(declaring);
        return isTouchable
                && !Modifier.isFinal(modifiers)
                && isKnownBySameName(declaring, host)
                && isKnownBySameName(field.getType(), host)
                && isAccessible(field.getType(), host);
    }

    private static boolean isSamePackage(Class<?> type, Class<?> host) {
        return type.getClassLoader() == host.getClassLoader()
                && type.getPackageName().equals(host.getPackageName());
    }

    private static boolean isAccessible(Class<?> type, Class<?> host) {
        Class<?> element = elementOf(type);
        return element.isPrimitive()
                || isSamePackage(element, host)
                || Modifier.isPublic(element.getModifiers())
                        && element.getModule()
                                .isExported(element.getPackageName(), host.getModule());
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    /** Whether a class loader of the host's finds this class, not another one of the name. */
    static boolean isKnownBySameName(Class<?> type, Class<?> host) {
        Class<?> element = elementOf(type);
        if (element.isPrimitive() || element.getClassLoader() == host.getClassLoader()) {
            return true;
        }
        try {
            return Class.forName(element.getName(), false, host.getClassLoader()) == element;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    boolean needsHandles() {
        for (Member member : members) {
            if (member.needsHandles()) {
                return true;
            }
        }
        return false;
    }

    TypeSerializer<?>[] serializers() {
        TypeSerializer<?>[] serializers = new TypeSerializer<?>[members.size()];
        for (int i = 0; i < serializers.length; i++) {
            serializers[i] = members.get(i).serializer();
        }
        return serializers;
    }

    /** What tells the code for this shape from that for others of the same anchor. */
    String key() {
        StringBuilder key = new StringBuilder(isTuple ? "tuple " : "pojo ").append(type.getName());
        for (Member member : members) {
            key.append(' ').append(member.key());
        }
        return key.toString();
    }
}
