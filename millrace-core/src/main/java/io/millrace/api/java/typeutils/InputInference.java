// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.sameTypeVars;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Map;

/**
 * Finds type variables of a function in its inputs. The function says how its input is built from the variable, as in
 * {@code MapFunction<Tuple2<T, Long>, T>}, and the stream says what the input is; both are walked down side by side
 * until the variable turns up.
 */
final class InputInference {

    private final TypeInformation<?> input1;
    private final TypeInformation<?> input2;

    InputInference(TypeInformation<?> input1, TypeInformation<?> input2) {
        this.input1 = input1;
        this.input2 = input2;
    }

    /** The type of a variable that {@code path} leaves open; null if the inputs do not tell it. */
    TypeInformation<?> infer(TypeVariable<?> variable, TypePath path) {
        if (input1 == null && input2 == null) {
            return null;
        }
        TypePath function = functionPart(path);
        if (function.isEmpty()) {
            return null;
        }
        Type[] arguments = ((ParameterizedType) function.last()).getActualTypeArguments();
        TypeInformation<?> found = null;
        if (input1 != null) {
            found = find(variable, arguments[0], input1, function);
        }
        if (found == null && input2 != null) {
            found = find(variable, arguments[1], input2, function);
        }
        return found;
    }

    /** The first types of the path, from the class of the function to the interface that names the inputs. */
    private static TypePath functionPart(TypePath path) {
        TypePath function = TypePath.EMPTY;
        for (Type type : path.types()) {
            if (!isClassType(type)
                    || Function.class.equals(typeToClass(type))
                    || !Function.class.isAssignableFrom(typeToClass(type))) {
                break;
            }
            function = function.plus(type);
        }
        return function;
    }

    /** Looks for a variable in a type whose information is known. */
    private TypeInformation<?> find(
            TypeVariable<?> variable, Type type, TypeInformation<?> info, TypePath path) {
        AnnotatedFactory factory = AnnotatedFactory.closest(type, path);
        if (factory != null) {
            return findInAnnotated(variable, info, factory.path());
        }
        if (sameTypeVars(type, variable)) {
            return info;
        }
        if (type instanceof TypeVariable) {
            Type resolved = path.resolve((TypeVariable<?>) type);
            return resolved.equals(type) ? null : find(variable, resolved, info, path);
        }
        if (type instanceof GenericArrayType) {
            TypeInformation<?> component = componentOf(info);
            Type componentType = ((GenericArrayType) type).getGenericComponentType();
            return component == null ? null : find(variable, componentType, component, path);
        }
        if (!isClassType(type)) {
            return null;
        }
        if (info instanceof TupleTypeInfo<?> tuple
                && Tuple.class.isAssignableFrom(typeToClass(type))) {
            return findInTuple(variable, type, tuple, path);
        }
        if (info instanceof PojoTypeInfo<?> pojo) {
            return findInPojo(variable, type, pojo, path);
        }
        return null;
    }

    private TypeInformation<?> findInAnnotated(
            TypeVariable<?> variable, TypeInformation<?> info, TypePath path) {
        if (!(path.last() instanceof ParameterizedType)) {
            return null;
        }
        TypeVariable<?>[] parameters = typeToClass(path.last()).getTypeParameters();
        Type[] arguments = ((ParameterizedType) path.last()).getActualTypeArguments();
        Map<String, TypeInformation<?>> known = info.getGenericParameters();
        for (int i = 0; i < arguments.length; i++) {
            TypeInformation<?> argument = known.get(parameters[i].getName());
            if (argument == null) {
                throw new InvalidTypesException("TypeInformation '"
                        + info.getClass().getSimpleName()
                        + "' does not supply a mapping of TypeVariable '"
                        + parameters[i]
                        + "' to corresponding TypeInformation. Input type inference can only produce"
                        + " a result with this information. Please implement method"
                        + " 'TypeInformation.getGenericParameters()' for this.");
            }
            TypeInformation<?> found = find(variable, arguments[i], argument, path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static TypeInformation<?> componentOf(TypeInformation<?> info) {
        if (info instanceof BasicArrayTypeInfo<?, ?> array) {
            return array.getComponentInfo();
        }
        if (info instanceof PrimitiveArrayTypeInfo<?> array) {
            return array.getComponentType();
        }
        if (info instanceof ObjectArrayTypeInfo<?, ?> array) {
            return array.getComponentInfo();
        }
        return null;
    }

    private TypeInformation<?> findInTuple(
            TypeVariable<?> variable, Type type, TupleTypeInfo<?> info, TypePath path) {
        TypePath tuplePath = path.plusClassesBelow(Tuple.class, type);
        if (!(tuplePath.last() instanceof ParameterizedType)) {
            return null;
        }
        Type[] arguments = ((ParameterizedType) tuplePath.last()).getActualTypeArguments();
        for (int i = 0; i < arguments.length; i++) {
            TypeInformation<?> found = find(variable, arguments[i], info.getTypeAt(i), tuplePath);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private TypeInformation<?> findInPojo(
            TypeVariable<?> variable, Type type, PojoTypeInfo<?> info, TypePath path) {
        TypePath pojoPath = path.plusClassesBelow(Object.class, type);
        for (Field field : PojoRules.fieldsOf(typeToClass(type), false)) {
            Type fieldType = field.getGenericType();
            TypeInformation<?> fieldInfo = fieldInfo(info, field.getName());
            if (fieldInfo == null) {
                continue;
            }
            if (fieldType instanceof TypeVariable) {
                if (sameTypeVars(variable, pojoPath.resolve((TypeVariable<?>) fieldType))) {
                    return fieldInfo;
                }
            } else if (fieldType instanceof ParameterizedType
                    || fieldType instanceof GenericArrayType) {
                TypeInformation<?> found = find(variable, fieldType, fieldInfo, pojoPath);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static TypeInformation<?> fieldInfo(PojoTypeInfo<?> info, String name) {
        int index = info.getFieldIndex(name);
        return index < 0 ? null : info.getPojoFieldAt(index).getTypeInformation();
    }
}
