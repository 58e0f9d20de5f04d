// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a method on {@link ObjectValue}s along all its paths until nothing new turns up.
 *
 * <p>ASM's own analyzer would do but for one thing: a handler may be entered when an instruction is half done, as when what
 * was emitted has arrived and the receiver then failed. So handlers see the state before and after each instruction.
 */
final class MethodWalk {

    private static final int MAX_INSTRUCTIONS = 6000;

    private final MethodNode method;
    private final InsnList instructions;
    private final MethodInterpreter interpreter;
    private final Frame<ObjectValue>[] frames;
    private final List<List<LabelNode>> handlers = new ArrayList<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private final boolean[] isOpen;

    @SuppressWarnings("unchecked")
    private MethodWalk(MethodNode method, MethodInterpreter interpreter) {
        this.method = method;
        this.instructions = method.instructions;
        this.interpreter = interpreter;
        this.frames = new Frame[instructions.size()];
        this.isOpen = new boolean[instructions.size()];
    }

    /**
     * Walks through a method; the interpreter notes what it sees.
     *
     * @param arguments by variable, nulls for the second halves of wide ones left out
     * @throws AnalyzerException if it is not understood
     */
    static void run(MethodNode method, List<ObjectValue> arguments, MethodInterpreter interpreter)
            throws AnalyzerException {
        if (method.instructions.size() > MAX_INSTRUCTIONS) {
            throw new AnalyzerException(null, "too long");
        }
        new MethodWalk(method, interpreter).run(arguments);
    }

    private void run(List<ObjectValue> arguments) throws AnalyzerException {
        findHandlers();
        Frame<ObjectValue> start = new Frame<>(method.maxLocals, method.maxStack);
        int variable = 0;
        for (ObjectValue argument : arguments) {
            start.setLocal(variable++, argument);
            if (argument.size() == 2) {
                start.setLocal(variable++, ObjectValue.OTHER);
            }
        }
        while (variable < method.maxLocals) {
            start.setLocal(variable++, ObjectValue.OTHER);
        }
        merge(0, start);
        while (!open.isEmpty()) {
            int index = open.poll();
            isOpen[index] = false;
            step(index);
        }
    }

    private void findHandlers() {
        for (int i = 0; i < instructions.size(); i++) {
            handlers.add(List.of());
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int end = instructions.indexOf(block.end);
            for (int i = instructions.indexOf(block.start); i < end; i++) {
                List<LabelNode> own = new ArrayList<>(handlers.get(i));
                own.add(block.handler);
                handlers.set(i, own);
            }
        }
    }

    private void step(int index) throws AnalyzerException {
        AbstractInsnNode instruction = instructions.get(index);
        Frame<ObjectValue> before = frames[index];
        if (instruction.getOpcode() < 0) {
            merge(index + 1, before);
            return;
        }
        Frame<ObjectValue> after = new Frame<>(before);
        interpreter.begin(index);
        after.execute(instruction, interpreter);
        interpreter.end(after);
        for (LabelNode handler : handlers.get(index)) {
            enter(handler, before);
            enter(handler, after);
        }
        follow(index, instruction, after);
    }

    private void enter(LabelNode handler, Frame<ObjectValue> from) throws AnalyzerException {
        Frame<ObjectValue> frame = new Frame<>(from);
        frame.clearStack();
        frame.push(ObjectValue.OTHER);
        merge(instructions.indexOf(handler), frame);
    }

    private void follow(int index, AbstractInsnNode instruction, Frame<ObjectValue> after)
            throws AnalyzerException {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
            throw new AnalyzerException(instruction, "a subroutine");
        }
        if (instruction instanceof JumpInsnNode jump) {
            merge(instructions.indexOf(jump.label), after);
            if (opcode == Opcodes.GOTO) {
                return;
            }
        } else if (instruction instanceof TableSwitchInsnNode choice) {
            mergeAll(choice.dflt, choice.labels, after);
            return;
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            mergeAll(choice.dflt, choice.labels, after);
            return;
        } else if (opcode == Opcodes.ATHROW
                || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            return;
        }
        merge(index + 1, after);
    }

    private void mergeAll(LabelNode otherwise, List<LabelNode> labels, Frame<ObjectValue> after)
            throws AnalyzerException {
        merge(instructions.indexOf(otherwise), after);
        for (LabelNode label : labels) {
            merge(instructions.indexOf(label), after);
        }
    }

    private void merge(int index, Frame<ObjectValue> from) throws AnalyzerException {
        if (index >= frames.length) {
            throw new AnalyzerException(null, "runs off its end");
        }
        boolean isNew = frames[index] == null;
        if (isNew) {
            frames[index] = new Frame<>(from);
        }
        if ((isNew || frames[index].merge(from, interpreter)) && !isOpen[index]) {
            isOpen[index] = true;
            open.add(index);
        }
    }
}
