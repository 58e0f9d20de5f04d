// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.logging.LazyLogger;
import io.millrace.types.Row;

import org.slf4j.Logger;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a class is a POJO: public, with a public constructor without parameters, without own serialization,
 * and every field public or with getter and setter. The log tells users why their class is not one.
 */
final class PojoRules {

    // The facade's logger: users configure that one.
    private static final Logger LOG = LazyLogger.of(TypeExtractor.class);

    private static final String GENERIC =
            "must be processed as GenericType. Please read the documentation on"
                    + " \"Data Types & Serialization\" for details of the effect on performance.";
    private static final String NO_POJO = "so it cannot be used as a POJO type and " + GENERIC;

    private PojoRules() {}

    /** The type of a class; null, or a generic type, if it is no POJO. The log has the reason. */
    static TypeInformation<?> infoOf(Type type, TypePath path, TypeMapper mapper) {
        Class<?> clazz = typeToClass(type);
        if (!Modifier.isPublic(clazz.getModifiers())) {
            LOG.info("Class {} is not public {}", clazz.getName(), NO_POJO);
            return new GenericTypeInfo<>(clazz);
        }
        TypePath pojoPath = path.plusClassesBelow(Object.class, type);
        List<Field> fields = fieldsOf(clazz, false);
        if (fields.isEmpty()) {
            LOG.info("No fields were detected for {} {}", clazz, NO_POJO);
            return new GenericTypeInfo<>(clazz);
        }
        List<PojoField> pojoFields = new ArrayList<>();
        for (Field field : fields) {
            if (clazz != Row.class && !isPojoField(field, clazz, pojoPath)) {
                LOG.info(
                        "Class {} cannot be used as a POJO type because not all fields are valid POJO fields, and {}",
                        clazz,
                        GENERIC);
                return null;
            }
            pojoFields.add(new PojoField(field, infoOfField(field, pojoPath, mapper)));
        }
        TypeInformation<?> info = new PojoTypeInfo<>(clazz, pojoFields);
        return hasOwnSerialization(clazz) || !hasUsableConstructor(clazz) ? null : info;
    }

    /** The type of a tuple with further public fields, which the tuple serializer would lose. */
    static TypeInformation<?> infoOfTuple(Type type, TypePath path, TypeMapper mapper) {
        TypeInformation<?> info = infoOf(type, path, mapper);
        if (info == null) {
            throw new InvalidTypesException("Could not extract type information.");
        }
        return info;
    }

    private static TypeInformation<?> infoOfField(Field field, TypePath path, TypeMapper mapper) {
        Type type = field.getGenericType();
        TypePath fieldPath = path.plus(type);
        try {
            TypeInfoFactory<?> factory = AnnotatedFactory.of(field);
            return factory == null
                    ? mapper.infoOf(type, fieldPath)
                    : mapper.infoFromFactory(type, factory, fieldPath);
        } catch (InvalidTypesException e) {
            return new GenericTypeInfo<>(isClassType(type) ? typeToClass(type) : Object.class);
        }
    }

    /** Whether a field is public, or public methods read and write it. */
    private static boolean isPojoField(Field field, Class<?> clazz, TypePath path) {
        if (Modifier.isPublic(field.getModifiers())) {
            return true;
        }
        boolean getter = false;
        boolean setter = false;
        for (Method method : clazz.getMethods()) {
            getter |= isGetter(method, field, path);
            setter |= isSetter(method, clazz, field, path);
        }
        if (!getter) {
            LOG.info("{} does not contain a getter for field {}", clazz, field.getName());
        }
        if (!setter) {
            LOG.info("{} does not contain a setter for field {}", clazz, field.getName());
        }
        return getter && setter;
    }

    private static boolean isGetter(Method method, Field field, TypePath path) {
        String name = plain(method.getName());
        String property = plain(field.getName());
        return (name.equals("get" + property)
                        || name.equals("is" + property)
                        || name.equals(property))
                && method.getParameterCount() == 0
                && fits(method.getReturnType(), method.getGenericReturnType(), field, path);
    }

    /** Names ending with {@code _$eq} are setters of Scala classes. A setter may return its object. */
    private static boolean isSetter(Method method, Class<?> clazz, Field field, TypePath path) {
        String name = plain(method.getName());
        String property = plain(field.getName());
        boolean named = name.equals("set" + property)
                || method.getName().endsWith("_$eq") && name.equals(property + "$eq");
        return named
                && method.getParameterCount() == 1
                && (method.getReturnType() == void.class || method.getReturnType() == clazz)
                && fits(
                        method.getParameterTypes()[0],
                        method.getGenericParameterTypes()[0],
                        field,
                        path);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** A method fits by the same type, by the boxed one, or by what the field's type variable stands for. */
    private static boolean fits(Class<?> erased, Type type, Field field, TypePath path) {
        Type fieldType = field.getGenericType();
        if (type.equals(fieldType)
                || erased == MethodType.methodType(field.getType()).wrap().returnType()) {
            return true;
        }
        return fieldType instanceof TypeVariable
                && type.equals(path.resolve((TypeVariable<?>) fieldType));
    }

    private static boolean hasOwnSerialization(Class<?> clazz) {
        for (Method method : TypeExtractionUtils.getAllDeclaredMethods(clazz)) {
            if (method.getName().equals("readObject") || method.getName().equals("writeObject")) {
                LOG.info(
                        "Class {} contains custom serialization methods we do not call, {}",
                        clazz,
                        NO_POJO);
                return true;
            }
        }
        return false;
    }

    private static boolean hasUsableConstructor(Class<?> clazz) {
        Constructor<?> constructor;
        try {
            constructor = clazz.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            if (Modifier.isAbstract(clazz.getModifiers())) {
                LOG.info(
                        "{} is abstract or an interface, having a concrete type can increase performance.",
                        clazz);
            } else {
                LOG.info("{} is missing a default constructor {}", clazz, NO_POJO);
            }
            return false;
        }
        if (!Modifier.isPublic(constructor.getModifiers())) {
            LOG.info("The default constructor of {} is not Public {}", clazz, NO_POJO);
            return false;
        }
        return true;
    }

    /** Fields of a class and its superclasses that have to be serialized, those of the class first. */
    static List<Field> fieldsOf(Class<?> clazz, boolean ignoreDuplicates) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> current = clazz; current != null; current = current.getSuperclass()) {
            for (Field field : current.getDeclaredFields()) {
                if (!isData(field)) {
                    continue;
                }
                if (fields.stream().noneMatch(known -> known.getName().equals(field.getName()))) {
                    fields.add(field);
                } else if (!ignoreDuplicates) {
                    throw new InvalidTypesException("The field " + field
                            + " is already contained in the hierarchy of" + " the " + current
                            + ".Please use unique field names through your classes hierarchy");
                }
            }
        }
        return fields;
    }

    /** Public fields of a class and its superclasses; a tuple has more of them than type arguments if it is a POJO. */
    static int countPublicFields(Class<?> clazz) {
        return (int) Arrays.stream(clazz.getFields()).filter(PojoRules::isData).count();
    }

    private static boolean isData(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers());
    }
}
