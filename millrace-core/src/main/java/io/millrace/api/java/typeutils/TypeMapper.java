// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.SqlTimeTypeInfo;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.logging.LazyLogger;
import io.millrace.types.Value;

import org.slf4j.Logger;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * Maps Java types to type information, in the context of one function call: type variables that the path leaves open
 * are looked for in the types of the function's inputs.
 */
final class TypeMapper {

    // The facade's logger: users configure that one.
    private static final Logger LOG = LazyLogger.of(TypeExtractor.class);

    /** Without function, or with one whose inputs are unknown. */
    static final TypeMapper WITHOUT_INPUTS = new TypeMapper(null, null);

    private final InputInference inputs;

    TypeMapper(TypeInformation<?> input1, TypeInformation<?> input2) {
        this.inputs = new InputInference(input1, input2);
    }

    /** The type argument at {@code position} of {@code baseClass}, as {@code clazz} gives it. */
    TypeInformation<?> infoOfArgument(Class<?> baseClass, Class<?> clazz, int position) {
        BaseTypeArgument argument = BaseTypeArgument.find(baseClass, clazz, position);
        return infoOf(argument.type(), argument.path());
    }

    TypeInformation<?> infoOf(Type type, TypePath path) {
        TypeInformation<?> annotated = infoFromFactory(type, path);
        if (annotated != null) {
            return annotated;
        }
        if (isClassType(type) && Tuple.class.isAssignableFrom(typeToClass(type))) {
            return infoOfTuple(type, path);
        }
        if (type instanceof TypeVariable) {
            return infoOfVariable((TypeVariable<?>) type, path);
        }
        if (type instanceof GenericArrayType) {
            return infoOfGenericArray((GenericArrayType) type, path);
        }
        if (isClassType(type)) {
            return infoOfClass(type, path);
        }
        throw new InvalidTypesException("Type Information could not be created.");
    }

    private TypeInformation<?> infoFromFactory(Type type, TypePath path) {
        AnnotatedFactory closest = AnnotatedFactory.closest(type, path);
        return closest == null ? null : infoFromFactory(type, closest.factory(), closest.path());
    }

    /** Asks a factory for a type; the path ends with the type that the factory is for. */
    TypeInformation<?> infoFromFactory(Type type, TypeInfoFactory<?> factory, TypePath path) {
        Map<String, TypeInformation<?>> arguments = new HashMap<>();
        if (path.last() instanceof ParameterizedType annotated) {
            TypeVariable<?>[] parameters = typeToClass(annotated).getTypeParameters();
            TypeInformation<?>[] infos = infosOfArguments(annotated, path, true);
            for (int i = 0; i < parameters.length; i++) {
                arguments.put(parameters[i].getName(), infos[i]);
            }
        }
        TypeInformation<?> created = factory.createTypeInfo(type, arguments);
        if (created == null) {
            throw new InvalidTypesException(
                    "TypeInfoFactory returned invalid TypeInformation 'null'");
        }
        return created;
    }

    private TypeInformation<?> infoOfTuple(Type type, TypePath path) {
        Class<?> clazz = typeToClass(type);
        if (clazz == Tuple.class) {
            throw new InvalidTypesException(
                    "Usage of class Tuple as a type is not allowed. Use a concrete subclass"
                            + " (e.g. Tuple1, Tuple2, etc.) instead.");
        }
        TypePath tuplePath = path.plusClassesBelow(Tuple.class, type);
        Type tuple = tuplePath.last();
        if (tuple == Tuple0.class) {
            return new TupleTypeInfo<>(Tuple0.class);
        }
        if (tuple instanceof Class) {
            throw new InvalidTypesException("Tuple needs to be parameterized by using generics.");
        }
        TypeInformation<?>[] fields = infosOfArguments((ParameterizedType) tuple, tuplePath, false);
        if (PojoRules.countPublicFields(clazz) > fields.length) {
            return PojoRules.infoOfTuple(type, tuplePath, this);
        }
        return TupleInfos.create(clazz, fields);
    }

    /** Types of the type arguments; lenient gives null for an unknown one. */
    private TypeInformation<?>[] infosOfArguments(
            ParameterizedType type, TypePath path, boolean lenient) {
        Type[] arguments = type.getActualTypeArguments();
        TypeInformation<?>[] infos = new TypeInformation<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            TypePath argumentPath = path.plus(arguments[i]);
            if (!(arguments[i] instanceof TypeVariable)) {
                infos[i] = infoOf(arguments[i], argumentPath);
                continue;
            }
            infos[i] = infoOrNull((TypeVariable<?>) arguments[i], argumentPath);
            if (infos[i] == null && !lenient) {
                throw unknown(
                        (TypeVariable<?>) argumentPath.resolve((TypeVariable<?>) arguments[i]));
            }
        }
        return infos;
    }

    private TypeInformation<?> infoOfVariable(TypeVariable<?> variable, TypePath path) {
        TypeInformation<?> info = infoOrNull(variable, path);
        if (info == null) {
            throw unknown((TypeVariable<?>) path.resolve(variable));
        }
        return info;
    }

    private TypeInformation<?> infoOrNull(TypeVariable<?> variable, TypePath path) {
        Type resolved = path.resolve(variable);
        if (resolved instanceof TypeVariable) {
            return inputs.infer((TypeVariable<?>) resolved, path);
        }
        return infoOf(resolved, path);
    }

    private static InvalidTypesException unknown(TypeVariable<?> variable) {
        return new InvalidTypesException("Type of TypeVariable '" + variable.getName() + "' in '"
                + variable.getGenericDeclaration()
                + "' could not be determined. This is most likely a type erasure"
                + " problem. A type variable can only be used if it can be deduced from the input type(s). Otherwise"
                + " the type has to be specified explicitly using type information.");
    }

    private TypeInformation<?> infoOfGenericArray(GenericArrayType type, TypePath path) {
        Type component = type.getGenericComponentType();
        if (component instanceof Class) {
            return infoOfClass(((Class<?>) component).arrayType(), path);
        }
        TypeInformation<?> componentInfo = infoOf(component, path);
        return ObjectArrayTypeInfo.getInfoFor(
                componentInfo.getTypeClass().arrayType(), componentInfo);
    }

    /** For a class, possibly with type arguments. */
    TypeInformation<?> infoOfClass(Type type, TypePath path) {
        Class<?> clazz = typeToClass(type);
        TypeInformation<?> annotated = infoFromFactory(clazz, path);
        if (annotated != null) {
            return annotated;
        }
        if (clazz == Object.class || clazz == Class.class || path.count(clazz) > 1) {
            return new GenericTypeInfo<>(clazz);
        }
        if (clazz.isArray()) {
            return infoOfArray(clazz, path);
        }
        TypeInformation<?> atomic = infoOfAtomicClass(clazz);
        if (atomic != null) {
            return atomic;
        }
        if (Tuple.class.isAssignableFrom(clazz)) {
            if (clazz == Tuple0.class) {
                return new TupleTypeInfo<>(Tuple0.class);
            }
            throw new InvalidTypesException(
                    "Type information extraction for tuples (except Tuple0) cannot be done based on the class.");
        }
        if (Modifier.isInterface(clazz.getModifiers())) {
            return new GenericTypeInfo<>(clazz);
        }
        return infoOfPojoOrGeneric(type, path);
    }

    private TypeInformation<?> infoOfArray(Class<?> clazz, TypePath path) {
        TypeInformation<?> primitive = PrimitiveArrayTypeInfo.getInfoFor(clazz);
        if (primitive != null) {
            return primitive;
        }
        TypeInformation<?> basic = BasicArrayTypeInfo.getInfoFor(clazz);
        if (basic != null) {
            return basic;
        }
        return ObjectArrayTypeInfo.getInfoFor(clazz, infoOf(clazz.getComponentType(), path));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TypeInformation<?> infoOfAtomicClass(Class<?> clazz) {
        TypeInformation<?> basic = BasicTypeInfo.getInfoFor(clazz);
        if (basic != null) {
            return basic;
        }
        TypeInformation<?> time = SqlTimeTypeInfo.getInfoFor(clazz);
        if (time != null) {
            return time;
        }
        if (Value.class.isAssignableFrom(clazz)) {
            return ValueTypeInfo.getValueTypeInfo((Class<? extends Value>) clazz);
        }
        if (Enum.class.isAssignableFrom(clazz)) {
            return new EnumTypeInfo(clazz);
        }
        return null;
    }

    private TypeInformation<?> infoOfPojoOrGeneric(Type type, TypePath path) {
        Class<?> clazz = typeToClass(type);
        try {
            TypeInformation<?> pojo = PojoRules.infoOf(type, path, this);
            if (pojo != null) {
                return pojo;
            }
        } catch (InvalidTypesException e) {
            LOG.debug("Unable to handle type {} as POJO. Message: {}", clazz, e.getMessage(), e);
        }
        return new GenericTypeInfo<>(clazz);
    }
}
