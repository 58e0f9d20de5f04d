// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the tuple classes and their builders that have one type parameter per field.
 *
 * <p>Run {@code java tools/generate-tuples/GenerateTuples.java millrace-core/src/main/java} from the
 * root of the repository after changing a template here; the generated sources are committed, and
 * the build never runs this program. {@code Tuple}, {@code Tuple0} and {@code Tuple0Builder} are
 * written by hand.
 */
public class GenerateTuples {
    private static final int MAX_ARITY = 25;

    private static final String HEADER =
            """
            // Copyright the Millrace authors.
            // SPDX-License-Identifier: Apache-2.0

            // Written by tools/generate-tuples; change the template there, not this file.
            """;

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], "io", "millrace", "api", "java", "tuple");
        Files.createDirectories(root.resolve("builder"));
        for (int arity = 1; arity <= MAX_ARITY; arity++) {
            Files.writeString(root.resolve("Tuple" + arity + ".java"), tuple(arity));
            Files.writeString(root.resolve("builder/Tuple" + arity + "Builder.java"), builder(arity));
        }
    }

    private static String tuple(int n) {
        String name = "Tuple" + n;
        String type = name + "<" + types(n) + ">";
        StringBuilder s = new StringBuilder(HEADER);
        s.append("package io.millrace.api.java.tuple;\n\n");
        s.append("import io.millrace.util.StringUtils;\n");
        s.append("import java.util.Objects;\n\n");
        s.append("/**\n * A tuple of ").append(n).append(n == 1 ? " field" : " fields")
                .append(", reachable by position or as {@code f0}");
        if (n > 1) {
            s.append(" to {@code f").append(n - 1).append("}");
        }
        s.append(".\n *\n * <p>Mutable and not thread safe. Mirrors Flink 1.14's {@code ").append(name)
                .append("}; no known differences.\n *\n")
                .append(each(n, i -> " * @param <T" + i + "> type of field " + i + "\n"))
                .append(" */\n");
        s.append("@SuppressWarnings(\"unchecked\") // Tuple.copy and the accessors by position are unchecked\n");
        s.append("public class ").append(type).append(" extends Tuple {\n");
        s.append("    private static final long serialVersionUID = 1L;\n\n");
        s.append(each(n, i -> "    /** Field " + i + ". */\n    public T" + i + " f" + i + ";\n\n"));

        s.append("    /** Creates a tuple whose fields are all null. */\n");
        s.append("    public ").append(name).append("() {}\n\n");

        s.append("    /**\n     * Creates a tuple of the given values.\n     *\n").append(paramDocs(n)).append("     */\n");
        s.append("    public ").append(name).append("(").append(params(n)).append(") {\n");
        s.append(each(n, i -> "        this.f" + i + " = f" + i + ";\n")).append("    }\n\n");

        s.append("    /**\n     * Returns a new tuple of the given values, with the types taken from them.\n     *\n")
                .append(each(n, i -> "     * @param <T" + i + "> type of field " + i + "\n"))
                .append(paramDocs(n)).append("     * @return the tuple\n     */\n");
        s.append("    public static <").append(types(n)).append("> ").append(type).append(" of(")
                .append(params(n)).append(") {\n");
        s.append("        return new ").append(name).append("<>(").append(fields(n, "f")).append(");\n    }\n\n");

        s.append("    @Override\n    public int getArity() {\n        return ").append(n).append(";\n    }\n\n");

        s.append("    @Override\n");
        s.append("    public <T> T getField(int pos) {\n        switch (pos) {\n");
        s.append(each(n, i -> "            case " + i + ":\n                return (T) f" + i + ";\n"));
        s.append("            default:\n                throw outOfRange(pos);\n        }\n    }\n\n");

        s.append("    @Override\n");
        s.append("    public <T> void setField(T value, int pos) {\n        switch (pos) {\n");
        s.append(each(n, i -> "            case " + i + ":\n                f" + i + " = (T" + i
                + ") value;\n                break;\n"));
        s.append("            default:\n                throw outOfRange(pos);\n        }\n    }\n\n");

        s.append("    /**\n     * Replaces the values of all fields.\n     *\n").append(paramDocs(n)).append("     */\n");
        s.append("    public void setFields(").append(params(n)).append(") {\n");
        s.append(each(n, i -> "        this.f" + i + " = f" + i + ";\n")).append("    }\n\n");

        if (n == 2) {
            s.append("    /**\n     * Returns a new tuple with the two fields exchanged.\n     *\n");
            s.append("     * @return the exchanged tuple\n     */\n");
            s.append("    public Tuple2<T1, T0> swap() {\n        return new Tuple2<>(f1, f0);\n    }\n\n");
        }

        s.append("    @Override\n    public ").append(type).append(" copy() {\n        return new ").append(name)
                .append("<>(").append(fields(n, "f")).append(");\n    }\n\n");

        s.append("    @Override\n    public boolean equals(Object other) {\n");
        s.append("        if (this == other) {\n            return true;\n        }\n");
        s.append("        if (!(other instanceof ").append(name).append(")) {\n            return false;\n        }\n");
        s.append("        ").append(name).append("<").append(list(n, i -> "?")).append("> that = (").append(name)
                .append("<").append(list(n, i -> "?")).append(">) other;\n        return ");
        s.append(IntStream.range(0, n).mapToObj(i -> "Objects.equals(f" + i + ", that.f" + i + ")")
                .collect(Collectors.joining("\n                && "))).append(";\n    }\n\n");

        s.append("    @Override\n    public int hashCode() {\n");
        s.append("        int hash = Objects.hashCode(f0);\n");
        for (int i = 1; i < n; i++) {
            s.append("        hash = 31 * hash + Objects.hashCode(f").append(i).append(");\n");
        }
        s.append("        return hash;\n    }\n\n");

        s.append("    @Override\n    public String toString() {\n        return \"(\"\n                + ");
        s.append(IntStream.range(0, n).mapToObj(i -> "StringUtils.arrayAwareToString(f" + i + ")")
                .collect(Collectors.joining("\n                + \",\"\n                + ")));
        s.append("\n                + \")\";\n    }\n}\n");
        return s.toString();
    }

    private static String builder(int n) {
        String tuple = "Tuple" + n;
        String type = tuple + "<" + types(n) + ">";
        String self = tuple + "Builder<" + types(n) + ">";
        StringBuilder s = new StringBuilder(HEADER);
        s.append("package io.millrace.api.java.tuple.builder;\n\n");
        s.append("import io.millrace.api.java.tuple.").append(tuple).append(";\n");
        s.append("import java.util.ArrayList;\nimport java.util.List;\n\n");
        s.append("/**\n * Collects tuples of ").append(n).append(n == 1 ? " field" : " fields")
                .append(" into an array.\n *\n * <p>Mirrors Flink 1.14's {@code ").append(tuple)
                .append("Builder}; no known differences.\n *\n")
                .append(each(n, i -> " * @param <T" + i + "> type of field " + i + "\n")).append(" */\n");
        s.append("public class ").append(self).append(" {\n");
        s.append("    private final List<").append(type).append("> tuples = new ArrayList<>();\n\n");
        s.append("    /** Creates a builder that holds no tuples. */\n");
        s.append("    public ").append(tuple).append("Builder() {}\n\n");
        s.append("    /**\n     * Appends a tuple of the given values.\n     *\n").append(paramDocs(n))
                .append("     * @return this builder\n     */\n");
        s.append("    public ").append(self).append(" add(").append(params(n)).append(") {\n");
        s.append("        tuples.add(new ").append(tuple).append("<>(").append(fields(n, "f"))
                .append("));\n        return this;\n    }\n\n");
        s.append("    /**\n     * Returns the collected tuples in the order they were added.\n     *\n")
                .append("     * @return a new array\n     */\n");
        s.append("    @SuppressWarnings({\"unchecked\", \"rawtypes\"})\n");
        s.append("    public ").append(type).append("[] build() {\n        return tuples.toArray(new ")
                .append(tuple).append("[0]);\n    }\n}\n");
        return s.toString();
    }

    private static String each(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
    }

    private static String list(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(", "));
    }

    private static String types(int n) {
        return list(n, i -> "T" + i);
    }

    private static String fields(int n, String prefix) {
        return list(n, i -> prefix + i);
    }

    private static String params(int n) {
        return list(n, i -> "T" + i + " f" + i);
    }

    private static String paramDocs(int n) {
        return each(n, i -> "     * @param f" + i + " value of field " + i + "\n");
    }
}
