// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.types.Either;

import java.lang.reflect.Type;
import java.util.Map;

/**
 * Makes the type of an {@link Either} from its type arguments. Mirrors Flink 1.14's {@code EitherTypeInfoFactory}.
 *
 * @param <L> type of the left value
 * @param <R> type of the right value
 */
public class EitherTypeInfoFactory<L, R> extends TypeInfoFactory<Either<L, R>> {

    /** It has no state. */
    public EitherTypeInfoFactory() {}

    @Override
    public TypeInformation<Either<L, R>> createTypeInfo(
            Type t, Map<String, TypeInformation<?>> genericParameters) {
        return new EitherTypeInfo<>(
                side("L", "left", genericParameters), side("R", "right", genericParameters));
    }

    @SuppressWarnings("unchecked")
    private static <T> TypeInformation<T> side(
            String parameter, String name, Map<String, TypeInformation<?>> genericParameters) {
        TypeInformation<?> type = genericParameters.get(parameter);
        if (type == null) {
            throw new InvalidTypesException(
                    "Type extraction is not possible on Either type as it does not contain"
                            + " information about the '" + name + "' type.");
        }
        return (TypeInformation<T>) type;
    }
}
