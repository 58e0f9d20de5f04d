// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.functions.sink.OutputFormatSinkFunction;
import io.millrace.streaming.api.functions.source.InputFormatSourceFunction;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.operators.OutputTypeConfigurable;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.transformations.KeyedMultipleInputTransformation;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.TwoInputTransformation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Reads out of transformations what the plan keeps of them. */
final class Descriptions {

    private Descriptions() {}

    /** How a keyed operator finds the key of a record; null if its input has no keys. */
    static OperatorPlan.Keying keyingOf(
            PhysicalTransformation<?> transformation, ExecutionConfig executionConfig) {
        List<KeySelector<?, ?>> selectors = List.of();
        TypeInformation<?> keyType = null;
        if (transformation instanceof OneInputTransformation<?, ?> operator) {
            selectors = Collections.singletonList(operator.getStateKeySelector());
            keyType = operator.getStateKeyType();
        } else if (transformation instanceof TwoInputTransformation<?, ?, ?> operator) {
            selectors =
                    Arrays.asList(operator.getStateKeySelector1(), operator.getStateKeySelector2());
            keyType = operator.getStateKeyType();
        } else if (transformation instanceof KeyedMultipleInputTransformation<?> operator) {
            selectors = operator.getStateKeySelectors();
            keyType = operator.getStateKeyType();
        } else if (transformation instanceof LegacySinkTransformation<?> sink) {
            selectors = Collections.singletonList(sink.getStateKeySelector());
            keyType = sink.getStateKeyType();
        }
        return selectors.stream().allMatch(Objects::isNull)
                ? null
                : new OperatorPlan.Keying(selectors, keyType.createSerializer(executionConfig));
    }

    /** Whether an operator says itself which of its inputs is read next. */
    static boolean selectsInputs(PhysicalTransformation<?> transformation) {
        return transformation.getDescription() instanceof OperatorDescription.Custom custom
                && custom.inputTypes().size() > 1
                && InputSelectable.class.isAssignableFrom(custom.factory()
                        .getStreamOperatorClass(Thread.currentThread().getContextClassLoader()));
    }

    /** Tells a user's function the type of what its operator emits, if the function wants to know. */
    static void configure(
            PhysicalTransformation<?> transformation, ExecutionConfig executionConfig) {
        if (transformation.getDescription() instanceof OperatorDescription.Custom custom) {
            configure(custom, executionConfig);
        } else if (functionOf(transformation.getDescription())
                instanceof OutputTypeConfigurable<?> function) {
            setOutputType(function, transformation.getOutputType(), executionConfig);
        }
    }

    @SuppressWarnings("unchecked")
    private static void configure(
            OperatorDescription.Custom custom, ExecutionConfig executionConfig) {
        StreamOperatorFactory<Object> factory = (StreamOperatorFactory<Object>) custom.factory();
        if (factory.isOutputTypeConfigurable()) {
            factory.setOutputType((TypeInformation<Object>) custom.outputType(), executionConfig);
        }
        if (factory.isInputTypeConfigurable() && custom.inputTypes().size() == 1) {
            factory.setInputType(custom.inputTypes().get(0), executionConfig);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void setOutputType(
            OutputTypeConfigurable<T> function,
            TypeInformation<?> type,
            ExecutionConfig executionConfig) {
        function.setOutputType((TypeInformation<T>) type, executionConfig);
    }

    /** The user's function in a description that has just one; else null. */
    private static Object functionOf(Serializable description) {
        if (description instanceof SourceDescription.Function source) {
            return source.function();
        }
        if (description instanceof TwoInputDescription operator) {
            return operator.function();
        }
        if (description instanceof OperatorDescription.Map map) {
            return map.function();
        }
        if (description instanceof OperatorDescription.FlatMap flatMap) {
            return flatMap.function();
        }
        if (description instanceof OperatorDescription.Filter filter) {
            return filter.function();
        }
        if (description instanceof OperatorDescription.Process process) {
            return process.function();
        }
        if (description instanceof OperatorDescription.KeyedProcess process) {
            return process.function();
        }
        if (description instanceof OperatorDescription.KeyedReduce reduce) {
            return reduce.function();
        }
        if (description instanceof OperatorDescription.AsyncWait async) {
            return async.function();
        }
        return description instanceof OperatorDescription.Sink sink ? sink.function() : null;
    }

    /** Whether an operator reads or writes a format that the job prepares. */
    static boolean hasFormat(Object description) {
        if (description instanceof SourceDescription.Function source) {
            return source.function() instanceof InputFormatSourceFunction;
        }
        return description instanceof OperatorDescription.Sink sink
                && sink.function() instanceof OutputFormatSinkFunction;
    }
}
