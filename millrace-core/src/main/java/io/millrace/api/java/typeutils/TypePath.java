// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.sameTypeVars;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The types that were passed on the way to the type under analysis: from a class up to its superclasses, and from a
 * type down to its type arguments and fields. A type variable gets its value from a type passed earlier, and a class
 * that was passed before is recursive. Immutable, so every branch of an analysis extends the path on its own.
 */
final class TypePath {

    static final TypePath EMPTY = new TypePath(null, null);

    private final TypePath previous;
    private final Type type;

    private TypePath(TypePath previous, Type type) {
        this.previous = previous;
        this.type = type;
    }

    static TypePath of(Iterable<? extends Type> types) {
        TypePath path = EMPTY;
        for (Type type : types) {
            path = path.plus(type);
        }
        return path;
    }

    TypePath plus(Type next) {
        return new TypePath(this, next);
    }

    /** Adds a class type and all its superclasses below {@code end}. */
    TypePath plusClassesBelow(Class<?> end, Type start) {
        List<Type> classes = new ArrayList<>();
        TypeExtractionUtils.getTypeHierarchy(classes, start, end);
        TypePath path = this;
        for (Type next : classes) {
            path = path.plus(next);
        }
        return path;
    }

    boolean isEmpty() {
        return previous == null;
    }

    /** The type that was passed last; null if the path is empty. */
    Type last() {
        return type;
    }

    /** The types from the first to the last. */
    List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (TypePath step = this; step.previous != null; step = step.previous) {
            types.add(step.type);
        }
        Collections.reverse(types);
        return types;
    }

    /**
     * What a type variable stands for. Looks from the last type to the first; a variable bound to another variable goes
     * on as that one.
     *
     * @return a type, or the variable that remains unbound
     */
    Type resolve(TypeVariable<?> variable) {
        TypeVariable<?> wanted = variable;
        for (TypePath step = this; step.previous != null; step = step.previous) {
            Type bound = step.boundTo(wanted);
            if (bound instanceof TypeVariable) {
                wanted = (TypeVariable<?>) bound;
            } else if (bound != null) {
                return bound;
            }
        }
        return wanted;
    }

    private Type boundTo(TypeVariable<?> variable) {
        if (!(type instanceof ParameterizedType)) {
            return null;
        }
        TypeVariable<?>[] parameters = typeToClass(type).getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (sameTypeVars(parameters[i], variable)) {
                return ((ParameterizedType) type).getActualTypeArguments()[i];
            }
        }
        return null;
    }

    /** How often a class was passed, whatever its type arguments. */
    int count(Class<?> clazz) {
        int count = 0;
        for (TypePath step = this; step.previous != null; step = step.previous) {
            if (isClassType(step.type) && typeToClass(step.type) == clazz) {
                count++;
            }
        }
        return count;
    }
}
