// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.checkAndExtractLambda;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.extractTypeFromLambda;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.getSingleAbstractMethod;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.validateLambdaType;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractionUtils.LambdaExecutable;

import java.lang.reflect.Type;

/**
 * Types that a function names: of a class by the type arguments of its interface, of a lambda by the signature of the
 * method it was compiled to.
 */
final class FunctionTypes {

    private final Class<?> baseClass;
    private final Function function;

    FunctionTypes(Class<?> baseClass, Function function) {
        this.baseClass = baseClass;
        this.function = function;
    }

    /**
     * Type of the results.
     *
     * @param output index of the interface's type parameter for results
     * @param lambdaOutput where a lambda names it: index of the parameter, then of type arguments; empty: as return type
     * @param inputs checked against the interface if the function is no lambda, null elements are not checked
     * @param inputIndices of the interface's type parameters for the inputs
     */
    TypeInformation<?> resultType(
            int output, int[] lambdaOutput, TypeInformation<?>[] inputs, int[] inputIndices) {
        TypeMapper mapper = new TypeMapper(inputs[0], inputs.length == 2 ? inputs[1] : null);
        LambdaExecutable lambda = lambdaOrNull();
        if (lambda != null) {
            return mapper.infoOf(resultOf(lambda, lambdaOutput), TypePath.EMPTY);
        }
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] != null) {
                InputValidation.check(baseClass, function.getClass(), inputIndices[i], inputs[i]);
            }
        }
        return mapper.infoOfArgument(baseClass, function.getClass(), output);
    }

    private Type resultOf(LambdaExecutable lambda, int[] lambdaOutput) {
        // Checked for every lambda: a base class that is no functional interface is an error of the
        // caller.
        int parameters = getSingleAbstractMethod(baseClass).getParameterCount();
        if (lambdaOutput.length == 0) {
            validateLambdaType(baseClass, lambda.getReturnType());
            return lambda.getReturnType();
        }
        return extractTypeFromLambda(
                baseClass, lambda, lambdaOutput, lambda.getParameterTypes().length, parameters);
    }

    /** Type of the keys that a partitioner takes. */
    TypeInformation<?> partitionerKeyType() {
        LambdaExecutable lambda = lambdaOrNull();
        if (lambda == null) {
            return TypeMapper.WITHOUT_INPUTS.infoOfArgument(
                    Partitioner.class, function.getClass(), 0);
        }
        Type[] parameters = lambda.getParameterTypes();
        Type key = parameters[
                parameters.length - getSingleAbstractMethod(baseClass).getParameterCount()];
        validateLambdaType(baseClass, key);
        return TypeMapper.WITHOUT_INPUTS.infoOf(key, TypePath.EMPTY);
    }

    private LambdaExecutable lambdaOrNull() {
        try {
            return checkAndExtractLambda(function);
        } catch (TypeExtractionException e) {
            throw new InvalidTypesException("Internal error occurred.", e);
        }
    }
}
