// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.util.Preconditions;

/**
 * Hands out an operator that was made where the program is written. Mirrors Flink 1.14's {@code SimpleOperatorFactory};
 * sources are described in another way, so that there is no factory for their operators.
 *
 * @param <OUT> type of what the operator emits
 */
@SuppressWarnings("deprecation")
public class SimpleOperatorFactory<OUT> extends AbstractStreamOperatorFactory<OUT> {

    private static final long serialVersionUID = 1L;

    private final StreamOperator<OUT> operator;

    /**
     * Called by subclasses, and by {@link #of}.
     *
     * @param operator the operator
     */
    protected SimpleOperatorFactory(StreamOperator<OUT> operator) {
        this.operator = Preconditions.checkNotNull(operator);
        if (operator instanceof SetupableStreamOperator<?> setupable) {
            this.chainingStrategy = setupable.getChainingStrategy();
        }
    }

    /**
     * A factory for an operator.
     *
     * @param operator the operator
     * @param <OUT> type of what the operator emits
     * @return the factory, null for null
     */
    public static <OUT> SimpleOperatorFactory<OUT> of(StreamOperator<OUT> operator) {
        if (operator == null) {
            return null;
        }
        return operator instanceof AbstractUdfStreamOperator<OUT, ?> ofFunction
                ? new SimpleUdfStreamOperatorFactory<>(ofFunction)
                : new SimpleOperatorFactory<>(operator);
    }

    /**
     * The operator.
     *
     * @return as given
     */
    public StreamOperator<OUT> getOperator() {
        return operator;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends StreamOperator<OUT>> T createStreamOperator(
            StreamOperatorParameters<OUT> parameters) {
        if (operator instanceof AbstractStreamOperator<OUT> base) {
            base.setProcessingTimeService(processingTimeService);
        }
        if (operator instanceof SetupableStreamOperator<?>) {
            ((SetupableStreamOperator<OUT>) operator)
                    .setup(
                            parameters.getContainingTask(),
                            parameters.getStreamConfig(),
                            parameters.getOutput());
        }
        return (T) operator;
    }

    @Override
    public void setChainingStrategy(ChainingStrategy strategy) {
        this.chainingStrategy = strategy;
        if (operator instanceof SetupableStreamOperator<?> setupable) {
            setupable.setChainingStrategy(strategy);
        }
    }

    @Override
    public boolean isStreamSource() {
        return operator instanceof StreamSource;
    }

    @Override
    public boolean isLegacySource() {
        return operator instanceof StreamSource;
    }

    @Override
    public boolean isOutputTypeConfigurable() {
        return operator instanceof OutputTypeConfigurable;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOutputType(TypeInformation<OUT> type, ExecutionConfig executionConfig) {
        ((OutputTypeConfigurable<OUT>) operator).setOutputType(type, executionConfig);
    }

    @Override
    public boolean isInputTypeConfigurable() {
        return operator instanceof InputTypeConfigurable;
    }

    @Override
    public void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {
        ((InputTypeConfigurable) operator).setInputType(type, executionConfig);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
        return operator.getClass();
    }
}
