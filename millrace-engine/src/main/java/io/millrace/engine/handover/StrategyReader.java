// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.engine.analysis.FunctionAnalysis;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;
import io.millrace.engine.analysis.MethodEffects;
import io.millrace.engine.analysis.MethodEffects.Param;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.List;

/**
 * What a watermark strategy does to records: its assigner reads them before they are passed on, its generator sees them
 * afterwards. Takes the built-in strategies apart; of others it reads which class their factory methods make.
 */
final class StrategyReader {

    private static final String PACKAGE = "io/millrace/api/common/eventtime/";
    private static final String ASSIGN = "(Ljava/lang/Object;J)J";
    private static final String ON_EVENT = "(Ljava/lang/Object;JL" + PACKAGE + "WatermarkOutput;)V";
    private static final String CREATE_ASSIGNER = "(L" + PACKAGE
            + "TimestampAssignerSupplier$Context;)L" + PACKAGE + "TimestampAssigner;";
    private static final String CREATE_GENERATOR = "(L" + PACKAGE
            + "WatermarkGeneratorSupplier$Context;)L" + PACKAGE + "WatermarkGenerator;";

    private final FunctionAnalysis analysis;

    StrategyReader(FunctionAnalysis analysis) {
        this.analysis = analysis;
    }

    Behaviour behaviour(Object strategy, Argument record) {
        try {
            Behaviour assigner = assignerOf(strategy, record);
            Param seen = generatorOf(strategy, record);
            if (seen.flags() != 0) {
                assigner = assigner.and(
                        Behaviour.unknown("looks at it in its watermark generator afterwards"));
            }
            return assigner;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Behaviour.unknown("is not followed");
        }
    }

    private Behaviour assignerOf(Object strategy, Argument record)
            throws ReflectiveOperationException {
        if (isBuiltIn(strategy, "WatermarkStrategyWithIdleness")) {
            return assignerOf(field(strategy, "baseStrategy"), record);
        }
        Object supplier = strategy;
        if (isBuiltIn(strategy, "WatermarkStrategyWithTimestampAssigner")) {
            supplier = field(strategy, "timestampAssigner");
            Object assigner = wrappedAssigner(supplier);
            if (assigner != null) {
                return Behaviour.ofReader(
                        analysis.of(
                                        assigner,
                                        "extractTimestamp",
                                        ASSIGN,
                                        null,
                                        record,
                                        Argument.OTHER)
                                .params()
                                .get(0),
                        true);
            }
        } else if (isPlainLambda(strategy)) {
            // It makes generators. Its assigner is the interface's own: it keeps the timestamp.
            return Behaviour.ofReader(new Param(0, null), true);
        }
        return Behaviour.ofReader(
                madeBy(
                        supplier,
                        "createTimestampAssigner",
                        CREATE_ASSIGNER,
                        "extractTimestamp",
                        ASSIGN,
                        record,
                        Argument.OTHER),
                true);
    }

    /** Whether it is a lambda of no other interface, which might have an assigner of its own. */
    private static boolean isPlainLambda(Object strategy) {
        return strategy.getClass().isHidden()
                && strategy.getClass().getSuperclass() == Object.class
                && List.of(WatermarkStrategy.class, Serializable.class)
                        .containsAll(List.of(strategy.getClass().getInterfaces()));
    }

    private Param generatorOf(Object strategy, Argument record)
            throws ReflectiveOperationException {
        if (isBuiltIn(strategy, "WatermarkStrategyWithIdleness")
                || isBuiltIn(strategy, "WatermarkStrategyWithTimestampAssigner")) {
            return generatorOf(field(strategy, "baseStrategy"), record);
        }
        return madeBy(
                strategy,
                "createWatermarkGenerator",
                CREATE_GENERATOR,
                "onEvent",
                ON_EVENT,
                record,
                Argument.OTHER,
                Argument.OTHER);
    }

    /** What a method does to its record, of the objects that a factory makes. */
    private Param madeBy(
            Object factory,
            String create,
            String createDescriptor,
            String method,
            String descriptor,
            Argument... arguments) {
        MethodEffects.Result made = analysis.of(
                        factory, create, createDescriptor, Object.class, Argument.OTHER)
                .returned();
        if (made.otherwise() != null || made.newClasses().size() != 1) {
            return new Param(MethodEffects.KEPT, "is timed by code that is not followed");
        }
        Class<?> type = made.newClasses().iterator().next();
        return analysis.ofClass(type, method, descriptor, arguments).params().get(0);
    }

    /** The assigner in {@code TimestampAssignerSupplier.of(assigner)}; null if it is another supplier. */
    private static Object wrappedAssigner(Object supplier) throws ReflectiveOperationException {
        return isBuiltIn(
                        supplier,
                        "TimestampAssignerSupplier$SupplierFromSerializableTimestampAssigner")
                ? field(supplier, "assigner")
                : null;
    }

    private static boolean isBuiltIn(Object object, String name) {
        return object.getClass().getClassLoader() == WatermarkStrategy.class.getClassLoader()
                && object.getClass().getName().equals(PACKAGE.replace('/', '.') + name);
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
