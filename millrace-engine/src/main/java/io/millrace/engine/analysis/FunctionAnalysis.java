// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import io.millrace.engine.analysis.MethodEffects.Param;
import io.millrace.engine.analysis.MethodEffects.Result;
import io.millrace.engine.analysis.UserClasses.Body;

import org.objectweb.asm.Type;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds out what a method of a user's function object does: named and anonymous classes, lambdas, method references.
 *
 * <p>Made for one plan and forgotten with it. Never throws, and never runs a function; if something cannot be told, it says the
 * worst.
 */
public final class FunctionAnalysis {

    private final UserClasses classes = new UserClasses();

    /**
     * One argument that the engine calls a function with.
     *
     * @param isWatched whether it matters what becomes of it
     * @param isCollector whether it is what the function emits into
     * @param exact its class, if it is certain that it is no subclass, else null
     */
    public record Argument(boolean isWatched, boolean isCollector, Class<?> exact) {

        /** One of no interest. */
        public static final Argument OTHER = new Argument(false, false, null);

        /** What the function emits into. */
        public static final Argument COLLECTOR = new Argument(false, true, null);

        /** A record that may be of a subclass too if no class is given. */
        public static Argument record(Class<?> exact) {
            return new Argument(true, false, exact);
        }

        private ObjectValue value(int index) {
            if (isCollector) {
                return ObjectValue.COLLECTOR;
            }
            return isWatched ? ObjectValue.param(index, exact) : ObjectValue.OTHER;
        }
    }

    /**
     * Reads a method of a function.
     *
     * @param function the function object
     * @param method name of the method, as its interface has it
     * @param descriptor its erased descriptor; no parameters of two slots are watched, but they count
     * @param made class of the objects whose making is of interest, {@code Object} for any, or null
     * @param arguments what is known of the arguments; one for each parameter
     */
    public MethodEffects of(
            Object function,
            String method,
            String descriptor,
            Class<?> made,
            Argument... arguments) {
        Calls calls = new Calls(classes, made);
        return orUnknown(
                arguments.length,
                () -> read(function, method, descriptor, calls, List.of(arguments)));
    }

    /** Reads a method of objects of exactly one class; the rest is as in {@link #of}. */
    public MethodEffects ofClass(
            Class<?> type, String method, String descriptor, Argument... arguments) {
        Calls calls = new Calls(classes, null);
        return orUnknown(
                arguments.length,
                () -> readClass(type, method, descriptor, calls, List.of(arguments)));
    }

    /**
     * Whether the constructor without parameters of a class does nothing that anybody could notice: it stores constants in
     * its own fields. False if it cannot be told.
     */
    public boolean hasQuietConstructor(Class<?> type) {
        try {
            return new QuietConstructors(classes).contain(type);
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private interface Reading {
        MethodEffects read() throws ReflectiveOperationException;
    }

    private static MethodEffects orUnknown(int arguments, Reading reading) {
        try {
            MethodEffects effects = reading.read();
            return effects != null
                    ? effects
                    : MethodEffects.unknown(arguments, "runs code that cannot be followed");
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return MethodEffects.unknown(arguments, "runs code that cannot be read");
        } catch (StackOverflowError e) {
            return MethodEffects.unknown(arguments, "runs code that is too deep");
        }
    }

    private MethodEffects read(
            Object function,
            String method,
            String descriptor,
            Calls calls,
            List<Argument> arguments)
            throws ReflectiveOperationException {
        Class<?> type = function.getClass();
        if (type.isHidden() || type.isSynthetic()) {
            SerializedLambda lambda = serialized(function);
            boolean isAsked = lambda.getFunctionalInterfaceMethodName().equals(method)
                    && lambda.getFunctionalInterfaceMethodSignature().equals(descriptor);
            return isAsked ? ofLambda(lambda, type, calls, arguments) : null;
        }
        return isReplaced(type) ? null : readClass(type, method, descriptor, calls, arguments);
    }

    private MethodEffects readClass(
            Class<?> type,
            String method,
            String descriptor,
            Calls calls,
            List<Argument> arguments) {
        Body body = classes.selected(type, method, descriptor);
        if (body == null) {
            return null;
        }
        List<ObjectValue> values = new ArrayList<>();
        values.add(ObjectValue.other(type));
        addArguments(body.method().desc, arguments, 0, values);
        return ofArguments(calls.effects(body, values), 1, arguments.size());
    }

    private static SerializedLambda serialized(Object function)
            throws ReflectiveOperationException {
        Method writeReplace = function.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        return (SerializedLambda) writeReplace.invoke(function);
    }

    /** Whether what the tasks read may be another object than the one that is looked at. */
    private static boolean isReplaced(Class<?> type) {
        for (Class<?> each = type;
                each != null && each.getClassLoader() != null;
                each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                boolean isHook = method.getName().equals("readResolve")
                        || method.getName().equals("writeReplace");
                if (isHook && method.getParameterCount() == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Wide parameters take their own form; all others are as they were given. */
    private static void addArguments(
            String descriptor,
            List<Argument> arguments,
            int firstParameter,
            List<ObjectValue> values) {
        Type[] types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < arguments.size(); i++) {
            boolean isWide = types[firstParameter + i].getSize() == 2;
            values.add(isWide ? ObjectValue.WIDE : arguments.get(i).value(values.size()));
        }
    }

    private MethodEffects ofLambda(
            SerializedLambda lambda, Class<?> type, Calls calls, List<Argument> arguments)
            throws ReflectiveOperationException {
        Class<?> owner = UserClasses.load(lambda.getImplClass(), type);
        if (owner == null) {
            return null;
        }
        String name = lambda.getImplMethodName();
        String descriptor = lambda.getImplMethodSignature();
        int kind = lambda.getImplMethodKind();
        if (kind == MethodHandleInfo.REF_newInvokeSpecial) {
            return ofConstructor(
                    owner, classes.declared(owner, name, descriptor), calls, arguments);
        }
        if (kind == MethodHandleInfo.REF_invokeStatic) {
            Body body = classes.inherited(owner, name, descriptor);
            return body != null && body.isStatic()
                    ? ofLambdaBody(body, lambda, calls, arguments)
                    : null;
        }
        return ofInstanceMethod(owner, lambda, calls, arguments);
    }

    private static MethodEffects ofConstructor(
            Class<?> owner, Body constructor, Calls calls, List<Argument> arguments) {
        if (constructor == null) {
            return null;
        }
        List<ObjectValue> values = new ArrayList<>();
        values.add(ObjectValue.param(0, owner));
        addArguments(constructor.method().desc, arguments, 0, values);
        MethodEffects effects = calls.effects(constructor, values);
        if (effects == null) {
            return null;
        }
        Param made = effects.params().get(0);
        Result returned = made.has(MethodEffects.KEPT)
                ? Result.unknown("an object that is not its own: it " + made.keptBy())
                : new Result(Set.of(owner), false, null);
        return new MethodEffects(
                effects.params().subList(1, 1 + arguments.size()), returned, effects.emitted());
    }

    private static MethodEffects ofLambdaBody(
            Body body, SerializedLambda lambda, Calls calls, List<Argument> arguments) {
        int captured = lambda.getCapturedArgCount();
        List<ObjectValue> values = new ArrayList<>();
        Type[] types = Type.getArgumentTypes(body.method().desc);
        if (types.length != captured + arguments.size()) {
            return null;
        }
        for (int i = 0; i < captured; i++) {
            values.add(types[i].getSize() == 2 ? ObjectValue.WIDE : ObjectValue.OTHER);
        }
        addArguments(body.method().desc, arguments, captured, values);
        return ofArguments(calls.effects(body, values), captured, arguments.size());
    }

    /** Called on a captured object, or on the first argument. */
    private MethodEffects ofInstanceMethod(
            Class<?> owner, SerializedLambda lambda, Calls calls, List<Argument> arguments)
            throws ReflectiveOperationException {
        boolean isBound = lambda.getCapturedArgCount() > 0;
        Class<?> exact = arguments.get(0).exact();
        if (isBound) {
            Object receiver = lambda.getCapturedArg(0);
            if (receiver != null && receiver.getClass().isHidden()) {
                return lambda.getCapturedArgCount() > 1
                        ? null
                        : read(
                                receiver,
                                lambda.getImplMethodName(),
                                lambda.getImplMethodSignature(),
                                calls,
                                arguments);
            }
            if (receiver == null || isReplaced(receiver.getClass())) {
                return null;
            }
            exact = receiver.getClass();
        }
        Body body = lambda.getImplMethodKind() == MethodHandleInfo.REF_invokeSpecial
                ? classes.declared(
                        owner, lambda.getImplMethodName(), lambda.getImplMethodSignature())
                : classes.called(
                        owner, exact, lambda.getImplMethodName(), lambda.getImplMethodSignature());
        if (body == null || body.isStatic()) {
            return null;
        }
        Type[] types = Type.getArgumentTypes(body.method().desc);
        int captured = lambda.getCapturedArgCount();
        if (types.length + 1 != captured + arguments.size()) {
            return null;
        }
        List<ObjectValue> values = new ArrayList<>();
        for (int i = 0; i < captured + arguments.size(); i++) {
            if (i > 0 && types[i - 1].getSize() == 2) {
                values.add(ObjectValue.WIDE);
            } else if (i >= captured) {
                values.add(arguments.get(i - captured).value(i));
            } else {
                values.add(i == 0 ? ObjectValue.other(exact) : ObjectValue.OTHER);
            }
        }
        return ofArguments(calls.effects(body, values), captured, arguments.size());
    }

    /** Leaves out what is said of receivers and captured variables. */
    private static MethodEffects ofArguments(MethodEffects effects, int first, int count) {
        return effects == null
                ? null
                : new MethodEffects(
                        effects.params().subList(first, first + count),
                        effects.returned(),
                        effects.emitted());
    }
}
