// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import io.millrace.engine.analysis.UserClasses.Body;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import java.util.Set;

/**
 * Which constructors do nothing but store constants in their own fields, so that nobody can tell whether they ran: copying a
 * POJO begins with its constructor. Follows no branches, and knows only the little that such constructors need.
 */
final class QuietConstructors {

    private static final int MAX_DEPTH = 8;
    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double");

    private final UserClasses classes;

    QuietConstructors(UserClasses classes) {
        this.classes = classes;
    }

    /** Whether the constructor without parameters is one. */
    boolean contain(Class<?> type) {
        return isQuiet(type, "()V", 0);
    }

    private boolean isQuiet(Class<?> type, String descriptor, int depth) {
        Body body = depth > MAX_DEPTH ? null : classes.declared(type, "<init>", descriptor);
        if (body == null) {
            return false;
        }
        for (AbstractInsnNode each : body.method().instructions) {
            if (!isQuiet(each, type, depth)) {
                return false;
            }
        }
        return body.method().tryCatchBlocks.isEmpty();
    }

    private boolean isQuiet(AbstractInsnNode instruction, Class<?> type, int depth) {
        int opcode = instruction.getOpcode();
        boolean isConstant = opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.SIPUSH;
        boolean isLoad = opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
        boolean isConversion = opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
        if (isConstant || isLoad || isConversion) {
            return true;
        }
        return switch (opcode) {
            // Labels and the like.
            case -1, Opcodes.DUP, Opcodes.RETURN -> true;
            // Nothing but its own object can be on the stack, and constants: no field is read
            // but those of the JDK.
            case Opcodes.PUTFIELD -> true;
            case Opcodes.GETSTATIC -> ((FieldInsnNode) instruction).owner.startsWith("java/");
            case Opcodes.LDC -> !(((LdcInsnNode) instruction).cst instanceof ConstantDynamic);
            case Opcodes.INVOKESTATIC -> {
                MethodInsnNode call = (MethodInsnNode) instruction;
                yield call.name.equals("valueOf")
                        && BOXES.contains(call.owner)
                        && !call.desc.startsWith("(L");
            }
            // No object is made, so it is the constructor of the superclass, or another of its own.
            case Opcodes.INVOKESPECIAL -> {
                MethodInsnNode call = (MethodInsnNode) instruction;
                Class<?> owner = UserClasses.load(call.owner, type);
                yield call.name.equals("<init>")
                        && owner != null
                        && (owner == Object.class || isQuiet(owner, call.desc, depth + 1));
            }
            default -> false;
        };
    }
}
