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
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.types.Value;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.function.Function;

/** Checks that a function takes what its input stream brings, while the program is built. */
final class InputValidation {

    private InputValidation() {}

    static void check(
            Class<?> baseClass, Class<?> function, int argument, TypeInformation<?> input) {
        BaseTypeArgument declared;
        try {
            declared = BaseTypeArgument.find(baseClass, function, argument);
        } catch (InvalidTypesException e) {
            // A raw function declares nothing that could be compared.
            return;
        }
        try {
            check(declared.type(), input, declared.path());
        } catch (InvalidTypesException e) {
            throw new InvalidTypesException("Input mismatch: " + e.getMessage(), e);
        }
    }

    private static void check(Type type, TypeInformation<?> info, TypePath path) {
        if (type == null) {
            throw new InvalidTypesException("Unknown Error. Type is null.");
        }
        if (info == null) {
            throw new InvalidTypesException("Unknown Error. TypeInformation is null.");
        }
        if (type instanceof TypeVariable) {
            Type resolved = path.resolve((TypeVariable<?>) type);
            if (!(resolved instanceof TypeVariable)) {
                check(resolved, info, path);
            }
        } else if (info instanceof TupleTypeInfo<?> tuple) {
            checkTuple(type, tuple, path);
        } else if (info instanceof BasicTypeInfo) {
            checkAtomic("Basic", infoOrNull(BasicTypeInfo::getInfoFor, type), info);
        } else if (info instanceof SqlTimeTypeInfo) {
            checkAtomic("SQL time", infoOrNull(SqlTimeTypeInfo::getInfoFor, type), info);
        } else if (info instanceof ValueTypeInfo) {
            checkAtomic("Value", infoOrNull(InputValidation::valueInfoOrNull, type), info);
        } else if (info instanceof EnumTypeInfo) {
            checkClass(
                    "Enum",
                    type,
                    Enum.class.isAssignableFrom(TypeExtractionUtils.getRawClass(type)),
                    info);
        } else if (info instanceof PojoTypeInfo) {
            checkClass("POJO", type, true, info);
        } else if (info instanceof GenericTypeInfo) {
            checkGeneric(type, info);
        } else {
            checkArray(type, info, path);
        }
    }

    private static TypeInformation<?> infoOrNull(
            Function<Class<?>, TypeInformation<?>> infos, Type type) {
        return type instanceof Class ? infos.apply((Class<?>) type) : null;
    }

    @SuppressWarnings("unchecked")
    private static TypeInformation<?> valueInfoOrNull(Class<?> clazz) {
        return Value.class.isAssignableFrom(clazz)
                ? ValueTypeInfo.getValueTypeInfo((Class<? extends Value>) clazz)
                : null;
    }

    private static void checkAtomic(
            String kind, TypeInformation<?> declared, TypeInformation<?> info) {
        if (declared == null) {
            throw new InvalidTypesException(kind + " type expected.");
        }
        if (!declared.equals(info)) {
            throw new InvalidTypesException(
                    kind + " type '" + info + "' expected but was '" + declared + "'.");
        }
    }

    private static void checkClass(
            String kind, Type type, boolean ofKind, TypeInformation<?> info) {
        if (!ofKind || !isClassType(type)) {
            throw new InvalidTypesException(kind + " type expected.");
        }
        if (typeToClass(type) != info.getTypeClass()) {
            throw new InvalidTypesException(
                    kind + " type '" + info.getTypeClass().getCanonicalName()
                            + "' expected but was '" + typeToClass(type).getCanonicalName() + "'.");
        }
    }

    private static void checkTuple(Type type, TupleTypeInfo<?> info, TypePath path) {
        if (!isClassType(type) || !Tuple.class.isAssignableFrom(typeToClass(type))) {
            throw new InvalidTypesException("Tuple type expected.");
        }
        if (Tuple.class.equals(typeToClass(type))) {
            throw new InvalidTypesException("Concrete subclass of Tuple expected.");
        }
        TypePath tuplePath = path.plusClassesBelow(Tuple.class, type);
        if (tuplePath.last() == Tuple0.class) {
            return;
        }
        if (!(tuplePath.last() instanceof ParameterizedType)) {
            throw new InvalidTypesException("Parameterized Tuple type expected.");
        }
        Type[] arguments = ((ParameterizedType) tuplePath.last()).getActualTypeArguments();
        if (arguments.length != info.getArity()) {
            throw new InvalidTypesException("Tuple arity '" + info.getArity()
                    + "' expected but was '" + arguments.length + "'.");
        }
        for (int i = 0; i < arguments.length; i++) {
            check(arguments[i], info.getTypeAt(i), tuplePath.plus(arguments[i]));
        }
    }

    private static void checkGeneric(Type type, TypeInformation<?> info) {
        Class<?> clazz = isClassType(type) ? typeToClass(type) : null;
        if (clazz == null || !clazz.isAssignableFrom(info.getTypeClass())) {
            throw new InvalidTypesException(
                    "Generic type '" + info.getTypeClass().getCanonicalName()
                            + "' or a subclass of it expected but was '"
                            + (clazz == null ? type : clazz.getCanonicalName()) + "'.");
        }
    }

    private static void checkArray(Type type, TypeInformation<?> info, TypePath path) {
        Type component = componentOf(type);
        if (info instanceof BasicArrayTypeInfo<?, ?> array) {
            checkComponent("Array", component, array.getComponentInfo(), path);
        } else if (info instanceof ObjectArrayTypeInfo<?, ?> array) {
            checkComponent("Object array", component, array.getComponentInfo(), path);
        } else if (info instanceof PrimitiveArrayTypeInfo<?> array) {
            if (component == null) {
                throw new InvalidTypesException("Array type expected.");
            }
            if (component instanceof Class<?> clazz && !clazz.isPrimitive()) {
                throw new InvalidTypesException("Primitive component expected.");
            }
        }
    }

    private static Type componentOf(Type type) {
        if (type instanceof GenericArrayType) {
            return ((GenericArrayType) type).getGenericComponentType();
        }
        return type instanceof Class<?> clazz ? clazz.getComponentType() : null;
    }

    private static void checkComponent(
            String kind, Type component, TypeInformation<?> info, TypePath path) {
        if (component == null) {
            throw new InvalidTypesException(kind + " type expected.");
        }
        check(component, info, path);
    }
}
