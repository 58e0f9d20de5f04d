// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.acceptance;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which tests claim which rows: their tags, read from class files without loading them. */
final class TaggedTests {

    private static final String TAG = "Lorg/junit/jupiter/api/Tag;";
    private static final String TAGS = "Lorg/junit/jupiter/api/Tags;";
    private static final String ROW = "row:";

    /**
     * A method that claims rows.
     *
     * @param type name of its class
     * @param method its name
     */
    record TestMethod(String type, String method) {}

    private final Map<TestMethod, Set<String>> rows = new java.util.LinkedHashMap<>();

    /** Reads the test classes of all modules below a folder. */
    static TaggedTests below(Path root) throws IOException {
        TaggedTests tests = new TaggedTests();
        for (Path folder : modules(root)) {
            Path classes = folder.resolve("target/test-classes");
            if (!Files.isDirectory(classes)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(classes)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .forEach(tests::read);
            }
        }
        return tests;
    }

    /** Folders below a root that have a pom. */
    static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ClassReader(bytes)
                .accept(
                        new Visitor(),
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Tests by the row that they claim. */
    Map<String, List<TestMethod>> byRow() {
        Map<String, List<TestMethod>> byRow = new TreeMap<>();
        rows.forEach((test, claimed) -> claimed.forEach(
                row -> byRow.computeIfAbsent(row, id -> new ArrayList<>()).add(test)));
        return byRow;
    }

    /** Collects the tags of one class and its methods. */
    private final class Visitor extends ClassVisitor {

        private String type;
        private final Set<String> ofType = new LinkedHashSet<>();

        Visitor() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return tags(descriptor, ofType);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            Set<String> ofMethod = new LinkedHashSet<>();
            boolean[] isTest = new boolean[1];
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    isTest[0] |= annotation.startsWith("Lorg/junit/jupiter/")
                            && (annotation.endsWith("Test;")
                                    || annotation.endsWith("TestFactory;"));
                    return tags(annotation, ofMethod);
                }

                @Override
                public void visitEnd() {
                    if (isTest[0]) {
                        ofMethod.addAll(ofType);
                    }
                    if (!ofMethod.isEmpty()) {
                        rows.put(new TestMethod(type, name), ofMethod);
                    }
                }
            };
        }

        private AnnotationVisitor tags(String descriptor, Set<String> into) {
            if (!descriptor.equals(TAG) && !descriptor.equals(TAGS)) {
                return null;
            }
            return new AnnotationVisitor(Opcodes.ASM9) {

                @Override
                public void visit(String name, Object value) {
                    if (value instanceof String tag && tag.startsWith(ROW)) {
                        into.add(tag.substring(ROW.length()));
                    }
                }

                @Override
                public AnnotationVisitor visitAnnotation(String name, String nested) {
                    return tags(nested, into);
                }

                @Override
                public AnnotationVisitor visitArray(String name) {
                    return this;
                }
            };
        }
    }

    /** All that is claimed, for messages. */
    @Override
    public String toString() {
        Iterator<TestMethod> names = rows.keySet().iterator();
        return rows.size() + " tagged tests" + (names.hasNext() ? ", such as " + names.next() : "");
    }
}
