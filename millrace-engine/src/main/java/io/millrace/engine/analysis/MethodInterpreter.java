// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import static io.millrace.engine.analysis.MethodEffects.CHANGED;
import static io.millrace.engine.analysis.MethodEffects.EMITTED;
import static io.millrace.engine.analysis.MethodEffects.KEPT;
import static io.millrace.engine.analysis.MethodEffects.READ;
import static io.millrace.engine.analysis.MethodEffects.RETURNED;

import io.millrace.engine.analysis.MethodEffects.Param;
import io.millrace.engine.analysis.MethodEffects.Result;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each instruction of one method does to objects that are watched, and with them.
 *
 * <p>A site is spoilt, and a parameter kept, as soon as its object goes anywhere from where others could reach it, or is used
 * once it has been emitted. Whether something that leaves the method is new is decided at the end, when all that spoils is known.
 */
final class MethodInterpreter extends Interpreter<ObjectValue> {

    private static final int MAX_SITES = 60;
    private static final String GONE = "uses it again after it has been handed on";

    private static final Set<String> COLLECT = Set.of("collect", "collectWithTimestamp");
    private static final Set<String> HARMLESS_ON_COLLECTOR =
            Set.of("close", "getCheckpointLock", "emitWatermark", "markAsTemporarilyIdle");

    private final Class<?> user;
    private final Calls calls;
    private final int[] paramFlags;
    private final String[] paramKeptBy;

    /** Instructions that make objects, by index, and which site each is. */
    private final Map<Integer, Integer> siteOf = new HashMap<>();

    private final List<Class<?>> siteClasses = new ArrayList<>();
    /** Why the objects of a site are not the method's own, or null. */
    private final List<String> spoilt = new ArrayList<>();

    /** What is emitted and returned, by instruction. */
    private final Map<Integer, ObjectValue> emitted = new HashMap<>();

    private final Map<Integer, ObjectValue> returned = new HashMap<>();
    /** What called methods emit. */
    private Result emittedElsewhere = Result.NOTHING;

    private int index;
    /** Sites and parameters whose objects leave the method's hands with this instruction. */
    private long goneSites;

    private long goneParams;
    /** The site that has just made an object, or -1. */
    private int madeSite;

    /**
     * @param user whose loader knows the classes that the method names
     * @param calls follows calls
     * @param params number of parameters, this included
     */
    MethodInterpreter(Class<?> user, Calls calls, int params) {
        super(Opcodes.ASM9);
        this.user = user;
        this.calls = calls;
        this.paramFlags = new int[params];
        this.paramKeptBy = new String[params];
    }

    /** Before an instruction. */
    void begin(int newIndex) {
        index = newIndex;
        goneSites = 0;
        goneParams = 0;
        madeSite = -1;
    }

    /** After an instruction: whatever is gone is so in all variables. */
    void end(Frame<ObjectValue> after) {
        if ((goneSites | goneParams) == 0) {
            return;
        }
        for (int i = 0; i < after.getLocals(); i++) {
            after.setLocal(i, after.getLocal(i).withStale(goneSites, goneParams));
        }
        int stack = after.getStackSize();
        for (int i = 0; i < stack; i++) {
            boolean isResult = madeSite >= 0 && i == stack - 1;
            if (!isResult) {
                after.setStack(i, after.getStack(i).withStale(goneSites, goneParams));
            }
        }
    }

    /** What the method does. */
    MethodEffects effects() {
        List<Param> params = new ArrayList<>();
        for (int i = 0; i < paramFlags.length; i++) {
            params.add(new Param(paramFlags[i], paramKeptBy[i]));
        }
        return new MethodEffects(params, result(returned), emittedElsewhere.and(result(emitted)));
    }

    private Result result(Map<Integer, ObjectValue> values) {
        Set<Class<?>> classes = new HashSet<>();
        boolean mayBeNull = false;
        String otherwise = null;
        for (ObjectValue value : values.values()) {
            mayBeNull |= value.isNull();
            if (value.isOther() || value.isCollector()) {
                otherwise = "an object that it did not make itself";
            }
            for (int site = 0; site < spoilt.size(); site++) {
                if (((value.sites() | value.staleSites()) & 1L << site) != 0) {
                    classes.add(siteClasses.get(site));
                    otherwise = spoilt.get(site) != null ? spoilt.get(site) : otherwise;
                }
            }
        }
        return new Result(Set.copyOf(classes), mayBeNull, otherwise);
    }

    private void use(ObjectValue value, int flag, String what) {
        if (value.isCollector() && flag == KEPT) {
            emittedElsewhere =
                    emittedElsewhere.and(Result.unknown("what is emitted by others: it " + what));
        }
        if (!value.isWatched()) {
            return;
        }
        for (int i = 0; i < paramFlags.length && i < 64; i++) {
            if ((value.staleParams() & 1L << i) != 0) {
                keepParam(i, GONE);
            }
            if ((value.params() & 1L << i) != 0) {
                if (flag == KEPT) {
                    keepParam(i, what);
                } else {
                    paramFlags[i] |= flag;
                }
            }
        }
        for (int site = 0; site < spoilt.size(); site++) {
            if ((value.staleSites() & 1L << site) != 0) {
                spoil(site, GONE);
            } else if (flag == KEPT && (value.sites() & 1L << site) != 0) {
                spoil(site, what);
            }
        }
    }

    private void keepParam(int param, String what) {
        paramFlags[param] |= KEPT;
        if (paramKeptBy[param] == null) {
            paramKeptBy[param] = what;
        }
    }

    private void spoil(int site, String what) {
        if (spoilt.get(site) == null) {
            spoilt.set(site, "an object that is not its own: it " + what);
        }
    }

    /** An object that this instruction makes; the one that it made before is no longer told apart. */
    private ObjectValue made(Class<?> type) {
        Integer known = siteOf.get(index);
        if (known == null) {
            if (siteClasses.size() >= MAX_SITES) {
                return ObjectValue.other(type);
            }
            known = siteClasses.size();
            siteOf.put(index, known);
            siteClasses.add(type);
            spoilt.add(null);
        }
        if (siteClasses.get(known) != type) {
            spoil(known, "makes objects of several classes");
        }
        madeSite = known;
        goneSites |= 1L << known;
        return ObjectValue.site(known, type);
    }

    /** Lets go of an object that is emitted or returned. */
    private void leaves(ObjectValue value, Map<Integer, ObjectValue> where, int flag, String what) {
        if (value.staleSites() != 0 || value.staleParams() != 0) {
            use(value, READ, what);
        }
        if (value.isCollector()) {
            use(value, KEPT, what);
        }
        for (int i = 0; i < paramFlags.length && i < 64; i++) {
            if ((value.params() & 1L << i) != 0) {
                paramFlags[i] |= flag;
            }
        }
        ObjectValue before = where.get(index);
        where.put(index, before == null ? value : before.merge(value));
        goneSites |= value.sites();
        goneParams |= value.params();
    }

    private static ObjectValue ofType(Type type) {
        return switch (type.getSort()) {
            case Type.VOID -> null;
            case Type.LONG, Type.DOUBLE -> ObjectValue.WIDE;
            default -> ObjectValue.OTHER;
        };
    }

    @Override
    public ObjectValue newValue(Type type) {
        return type == null ? ObjectValue.OTHER : ofType(type);
    }

    @Override
    public ObjectValue newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> ObjectValue.NULL;
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
                ObjectValue.WIDE;
            case Opcodes.LDC -> {
                Object constant = ((LdcInsnNode) instruction).cst;
                yield constant instanceof Long
                                || constant instanceof Double
                                || constant instanceof ConstantDynamic dynamic
                                        && dynamic.getSize() == 2
                        ? ObjectValue.WIDE
                        : ObjectValue.OTHER;
            }
            case Opcodes.GETSTATIC -> ofType(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.NEW -> {
                Class<?> wanted = calls.wanted(((TypeInsnNode) instruction).desc, user);
                yield wanted == null ? ObjectValue.OTHER : made(wanted);
            }
            default -> ObjectValue.OTHER;
        };
    }

    @Override
    public ObjectValue copyOperation(AbstractInsnNode instruction, ObjectValue value) {
        return value;
    }

    @Override
    public ObjectValue unaryOperation(AbstractInsnNode instruction, ObjectValue value) {
        switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST:
                return value;
            case Opcodes.GETFIELD:
                use(value, READ, "reads it");
                return ofType(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.ARRAYLENGTH:
                use(value, READ, "reads it");
                return ObjectValue.OTHER;
            case Opcodes.PUTSTATIC:
                use(value, KEPT, "keeps it in " + ((FieldInsnNode) instruction).name);
                return null;
            case Opcodes.ATHROW:
                use(value, KEPT, "throws it");
                return null;
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT:
                use(value, KEPT, "locks it");
                return null;
            case Opcodes.NEWARRAY:
                Class<?> wanted = calls.wantedArray(((IntInsnNode) instruction).operand);
                return wanted == null ? ObjectValue.OTHER : made(wanted);
            case Opcodes.ARETURN:
                leaves(value, returned, RETURNED, "returns it");
                return null;
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L:
                return ObjectValue.WIDE;
            default:
                return ObjectValue.OTHER;
        }
    }

    @Override
    public ObjectValue binaryOperation(
            AbstractInsnNode instruction, ObjectValue first, ObjectValue second) {
        switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD:
                use(first, CHANGED, "changes it");
                use(second, KEPT, "keeps it in " + ((FieldInsnNode) instruction).name);
                return null;
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE:
                use(first, KEPT, "compares its identity");
                use(second, KEPT, "compares its identity");
                return null;
            case Opcodes.LALOAD, Opcodes.DALOAD:
                use(first, READ, "reads it");
                return ObjectValue.WIDE;
            case Opcodes.IALOAD,
                    Opcodes.FALOAD,
                    Opcodes.AALOAD,
                    Opcodes.BALOAD,
                    Opcodes.CALOAD,
                    Opcodes.SALOAD:
                use(first, READ, "reads it");
                return ObjectValue.OTHER;
            case Opcodes.LADD,
                    Opcodes.LSUB,
                    Opcodes.LMUL,
                    Opcodes.LDIV,
                    Opcodes.LREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR,
                    Opcodes.DADD,
                    Opcodes.DSUB,
                    Opcodes.DMUL,
                    Opcodes.DDIV,
                    Opcodes.DREM:
                return ObjectValue.WIDE;
            default:
                return ObjectValue.OTHER;
        }
    }

    @Override
    public ObjectValue ternaryOperation(
            AbstractInsnNode instruction,
            ObjectValue array,
            ObjectValue position,
            ObjectValue value) {
        use(array, CHANGED, "changes it");
        use(value, KEPT, "puts it into an array");
        return null;
    }

    @Override
    public ObjectValue naryOperation(
            AbstractInsnNode instruction, List<? extends ObjectValue> values) {
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return invokeDynamic(dynamic, values);
        }
        if (!(instruction instanceof MethodInsnNode call)) {
            return ObjectValue.OTHER;
        }
        ObjectValue receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? null : values.get(0);
        if (receiver != null && receiver.isCollector() && !receiver.isOther()) {
            return onCollector(call, values);
        }
        return apply(calls.follow(call, values, user), call.desc, values, call.name);
    }

    private ObjectValue onCollector(MethodInsnNode call, List<? extends ObjectValue> values) {
        boolean isFirst = true;
        for (ObjectValue value : values) {
            if (isFirst) {
                isFirst = false;
            } else if (COLLECT.contains(call.name)) {
                if (value.size() == 1) {
                    leaves(value, emitted, EMITTED, "emits it");
                }
            } else {
                use(value, KEPT, "passes it to " + call.name);
            }
        }
        if (!COLLECT.contains(call.name) && !HARMLESS_ON_COLLECTOR.contains(call.name)) {
            use(values.get(0), KEPT, "calls " + call.name);
        }
        return ofType(Type.getReturnType(call.desc));
    }

    private ObjectValue invokeDynamic(
            InvokeDynamicInsnNode dynamic, List<? extends ObjectValue> values) {
        boolean isConcatenation =
                dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
        for (ObjectValue value : values) {
            if (isConcatenation && value.isWatched()) {
                MethodEffects effects = calls.followToString(value, user);
                apply(effects, "()Ljava/lang/String;", List.of(value), "toString");
            } else {
                use(value, KEPT, "hands it to a lambda");
            }
        }
        return ofType(Type.getReturnType(dynamic.desc));
    }

    /**
     * Does what a called method does.
     *
     * @param effects null if it is not known
     */
    private ObjectValue apply(
            MethodEffects effects,
            String descriptor,
            List<? extends ObjectValue> values,
            String name) {
        ObjectValue result = ofType(Type.getReturnType(descriptor));
        if (effects == null) {
            for (ObjectValue value : values) {
                use(value, KEPT, "passes it to " + name);
            }
            return result;
        }
        emittedElsewhere = emittedElsewhere.and(effects.emitted());
        ObjectValue alias = null;
        for (int i = 0; i < values.size(); i++) {
            Param param = effects.params().get(i);
            ObjectValue value = values.get(i);
            if (param.has(KEPT)) {
                use(value, KEPT, "passes it to " + name + ", which " + param.keptBy());
            }
            if (param.has(EMITTED)) {
                leaves(value, emitted, EMITTED, "emits it");
            }
            if (param.has(READ)) {
                use(value, READ, name);
            }
            if (param.has(CHANGED)) {
                use(value, CHANGED, name);
            }
            if (param.has(RETURNED)) {
                alias = alias == null ? value : alias.merge(value);
            }
        }
        return returnedBy(effects, result, alias);
    }

    private ObjectValue returnedBy(MethodEffects effects, ObjectValue unknown, ObjectValue alias) {
        Result back = effects.returned();
        if (unknown == null
                || unknown.size() == 2
                || alias == null && back.newClasses().isEmpty()) {
            return unknown;
        }
        if (back.otherwise() != null || back.newClasses().size() > 1) {
            return alias == null ? unknown : alias.merge(unknown);
        }
        ObjectValue value = alias;
        if (back.newClasses().size() == 1) {
            ObjectValue made = made(back.newClasses().iterator().next());
            value = value == null ? made : value.withStale(goneSites, 0).merge(made);
        }
        return back.mayBeNull() ? value.merge(ObjectValue.NULL) : value;
    }

    @Override
    public void returnOperation(
            AbstractInsnNode instruction, ObjectValue value, ObjectValue expected) {}

    @Override
    public ObjectValue merge(ObjectValue first, ObjectValue second) {
        return first.merge(second);
    }
}
