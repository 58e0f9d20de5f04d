// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Source;
import io.millrace.api.java.typeutils.MissingTypeInfo;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.functions.source.SourceFunction;

import java.util.function.Supplier;

/** Finds out what type sources have. */
final class SourceTypes {

    private SourceTypes() {}

    /** What the program says, else what the function says, else what its class says; missing if nobody knows. */
    static <T> TypeInformation<T> of(
            SourceFunction<T> function, String sourceName, TypeInformation<T> given) {
        return of(function, SourceFunction.class, sourceName, given);
    }

    /** The same for a source made of splits. */
    static <T> TypeInformation<T> of(
            Source<T, ?, ?> source, String sourceName, TypeInformation<T> given) {
        return of(source, Source.class, sourceName, given);
    }

    @SuppressWarnings("unchecked")
    private static <T> TypeInformation<T> of(
            Object source, Class<?> baseClass, String sourceName, TypeInformation<T> given) {
        TypeInformation<T> type = given;
        if (type == null && source instanceof ResultTypeQueryable) {
            type = ((ResultTypeQueryable<T>) source).getProducedType();
        }
        if (type != null) {
            return type;
        }
        try {
            return TypeExtractor.createTypeInfo(baseClass, source.getClass(), 0, null, null);
        } catch (InvalidTypesException e) {
            return (TypeInformation<T>) new MissingTypeInfo(sourceName, e);
        }
    }

    /** Type of elements, or Flink's advice if there is none. */
    static <T> TypeInformation<T> ofElements(
            Supplier<TypeInformation<T>> extraction, Object typeName, String methodName) {
        try {
            return extraction.get();
        } catch (RuntimeException e) {
            throw new RuntimeException(
                    "Could not create TypeInformation for type " + typeName
                            + "; please specify the TypeInformation manually via StreamExecutionEnvironment#"
                            + methodName + "(Collection, TypeInformation)",
                    e);
        }
    }
}
