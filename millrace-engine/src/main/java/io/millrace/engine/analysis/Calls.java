// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import io.millrace.engine.analysis.MethodEffects.Param;
import io.millrace.engine.analysis.MethodEffects.Result;
import io.millrace.engine.analysis.UserClasses.Body;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the calls of a function, as far as objects that are watched go into them, or objects of the class in question may
 * come out. Not for ever: not through recursion, not too deep, and not into the JDK.
 */
final class Calls {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_METHODS = 100;
    private static final int MAX_WATCHED = 64;

    private static final MethodEffects NOTHING_TO_RECEIVER =
            new MethodEffects(List.of(Param.UNTOUCHED), Result.NOTHING, Result.NOTHING);
    private static final MethodEffects READS_RECEIVER = new MethodEffects(
            List.of(new Param(MethodEffects.READ, null)),
            Result.unknown("what the JDK gives"),
            Result.NOTHING);
    private static final MethodEffects RETURNS_ARGUMENT = new MethodEffects(
            List.of(new Param(MethodEffects.RETURNED, null)), Result.NOTHING, Result.NOTHING);

    /** A method and what it is called with. */
    private record Key(MethodNode method, List<ObjectValue> values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && method == that.method && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(method) + values.hashCode();
        }
    }

    private final UserClasses classes;
    /** Class of the objects whose making is of interest: Object for any, null if none is. */
    private final Class<?> target;

    private final String targetName;
    private final Map<Key, MethodEffects> known = new HashMap<>();
    private final Set<Key> active = new HashSet<>();
    private int methods;

    Calls(UserClasses classes, Class<?> target) {
        this.classes = classes;
        this.target = target;
        this.targetName = target == null ? null : Type.getInternalName(target);
    }

    /** The class of this name if it is the one in question, else null. */
    Class<?> wanted(String internalName, Class<?> user) {
        if (target == Object.class) {
            return UserClasses.load(internalName, user);
        }
        return internalName.equals(targetName) && UserClasses.load(internalName, user) == target
                ? target
                : null;
    }

    /** The class of arrays that {@code newarray} makes if it is the one in question, else null. */
    Class<?> wantedArray(int operand) {
        Class<?> made = switch (operand) {
            case Opcodes.T_BOOLEAN -> boolean[].class;
            case Opcodes.T_CHAR -> char[].class;
            case Opcodes.T_FLOAT -> float[].class;
            case Opcodes.T_DOUBLE -> double[].class;
            case Opcodes.T_BYTE -> byte[].class;
            case Opcodes.T_SHORT -> short[].class;
            case Opcodes.T_INT -> int[].class;
            default -> long[].class;
        };
        return made == target ? target : null;
    }

    /** What a call does to its arguments, the receiver first; null if that is not known or of no interest. */
    MethodEffects follow(MethodInsnNode call, List<? extends ObjectValue> values, Class<?> user) {
        boolean isWatched = false;
        for (ObjectValue value : values) {
            isWatched |= value.isWatched() || value.isCollector();
        }
        if (!isWatched && !mayMake(call, values)) {
            return null;
        }
        int printed = printedArgument(call);
        if (printed >= 0) {
            return ofPrinted(values, printed, user);
        }
        MethodEffects ofJdk = ofJdk(call);
        if (ofJdk != null
                || call.owner.startsWith("[")
                || call.owner.startsWith("java/")
                        && call.getOpcode() != Opcodes.INVOKEVIRTUAL
                        && call.getOpcode() != Opcodes.INVOKEINTERFACE) {
            return ofJdk;
        }
        Class<?> owner = UserClasses.load(call.owner, user);
        Body body = owner == null ? null : body(call, owner, values);
        return body == null ? null : effects(body, values);
    }

    private boolean mayMake(MethodInsnNode call, List<? extends ObjectValue> values) {
        if (target == null) {
            return false;
        }
        Type type = Type.getReturnType(call.desc);
        if (type.getInternalName().equals(targetName)) {
            return true;
        }
        if (target == Object.class) {
            return type.getSort() == Type.OBJECT;
        }
        // Bridges, and generic methods of the function's own, return something more general.
        boolean isReference = type.getSort() == Type.OBJECT;
        return isReference
                && call.getOpcode() != Opcodes.INVOKESTATIC
                && values.get(0).exact() != null
                && !type.getClassName().equals("java.lang.String");
    }

    private static MethodEffects ofJdk(MethodInsnNode call) {
        if (call.owner.equals("java/lang/Object")) {
            return switch (call.name) {
                case "<init>" -> NOTHING_TO_RECEIVER;
                case "getClass" -> READS_RECEIVER;
                default -> null;
            };
        }
        boolean isNullCheck = call.owner.equals("java/util/Objects")
                && isCall(call, "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;");
        return isNullCheck ? RETURNS_ARGUMENT : null;
    }

    /** Which argument a method of the JDK turns into a string, or -1. */
    private static int printedArgument(MethodInsnNode call) {
        return switch (call.owner) {
            case "java/lang/String" ->
                isCall(call, "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;") ? 0 : -1;
            case "java/util/Objects" ->
                isCall(call, "toString", "(Ljava/lang/Object;)Ljava/lang/String;") ? 0 : -1;
            case "java/lang/StringBuilder" ->
                isCall(call, "append", "(Ljava/lang/Object;)Ljava/lang/StringBuilder;") ? 1 : -1;
            default -> -1;
        };
    }

    private static boolean isCall(MethodInsnNode call, String name, String descriptor) {
        return call.name.equals(name) && call.desc.equals(descriptor);
    }

    private MethodEffects ofPrinted(
            List<? extends ObjectValue> values, int printed, Class<?> user) {
        MethodEffects effects = followToString(values.get(printed), user);
        if (effects == null) {
            return null;
        }
        List<Param> params = new ArrayList<>(Collections.nCopies(values.size(), Param.UNTOUCHED));
        params.set(printed, effects.params().get(0));
        return new MethodEffects(params, Result.unknown("what the JDK gives"), effects.emitted());
    }

    private Body body(MethodInsnNode call, Class<?> owner, List<? extends ObjectValue> values) {
        return switch (call.getOpcode()) {
            case Opcodes.INVOKESTATIC -> {
                Body body = classes.inherited(owner, call.name, call.desc);
                yield body != null && body.isStatic() ? body : null;
            }
            case Opcodes.INVOKESPECIAL ->
                call.name.equals("<init>")
                        ? classes.declared(owner, call.name, call.desc)
                        : classes.inherited(owner, call.name, call.desc);
            default -> classes.called(owner, values.get(0).exact(), call.name, call.desc);
        };
    }

    /** What turning a value into a string does to it. */
    MethodEffects followToString(ObjectValue value, Class<?> user) {
        if (value.exact() == null || value.exact().isArray()) {
            return null;
        }
        Body body = classes.selected(value.exact(), "toString", "()Ljava/lang/String;");
        return body == null ? null : effects(body, List.of(value));
    }

    /** What a method does with arguments as given; null if that cannot be told. */
    MethodEffects effects(Body body, List<? extends ObjectValue> values) {
        boolean locksReceiver = !body.isStatic()
                && (body.method().access & Opcodes.ACC_SYNCHRONIZED) != 0
                && values.get(0).isWatched();
        List<ObjectValue> arguments = arguments(values);
        if (arguments == null || locksReceiver) {
            return null;
        }
        Key key = new Key(body.method(), arguments);
        if (known.containsKey(key)) {
            return known.get(key);
        }
        if (active.size() >= MAX_DEPTH || methods >= MAX_METHODS || !active.add(key)) {
            return null;
        }
        methods++;
        MethodEffects effects = walk(body, arguments);
        active.remove(key);
        known.put(key, effects);
        return effects;
    }

    private MethodEffects walk(Body body, List<ObjectValue> arguments) {
        MethodInterpreter interpreter = new MethodInterpreter(body.owner(), this, arguments.size());
        try {
            MethodWalk.run(body.method(), arguments, interpreter);
            return interpreter.effects();
        } catch (AnalyzerException | RuntimeException | LinkageError e) {
            // Whatever is wrong with the code, it is not for the analysis to say.
            return null;
        }
    }

    /**
     * What the called method sees of its caller's values. Null if it would see too much: it takes each watched argument for
     * an object of its own.
     */
    private static List<ObjectValue> arguments(List<? extends ObjectValue> values) {
        List<ObjectValue> arguments = new ArrayList<>();
        long sites = 0;
        long params = 0;
        for (int i = 0; i < values.size(); i++) {
            ObjectValue value = values.get(i);
            boolean isTwice = (sites & value.allSites()) != 0 || (params & value.allParams()) != 0;
            if (isTwice) {
                return null;
            }
            sites |= value.allSites();
            params |= value.allParams();
            if (value.isCollector()) {
                if (value.isOther() || value.isWatched()) {
                    return null;
                }
                arguments.add(ObjectValue.COLLECTOR);
            } else if (value.isWatched()) {
                if (i >= MAX_WATCHED) {
                    return null;
                }
                arguments.add(ObjectValue.param(i, value.exact()));
            } else if (value.size() == 2) {
                arguments.add(ObjectValue.WIDE);
            } else {
                arguments.add(ObjectValue.other(value.exact()));
            }
        }
        return arguments;
    }
}
