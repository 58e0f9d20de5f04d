// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the scope of one kind of group is put together: texts, and variables in angle brackets that are replaced by what the
 * group knows of itself. A variable that groups of this kind do not have stays as it is written.
 *
 * @param parts texts and variables, in order
 * @param variables those that are replaced, with their brackets
 */
record ScopeFormat(List<String> parts, Set<String> variables) {

    private static final String PARENT = "*";

    /**
     * Reads a format.
     *
     * @param text parts separated by dots; a star in front stands for the format of the parent
     * @param parent format of the group above, or null if there is none
     * @param variables that groups of this kind have, with their brackets
     * @throws IllegalArgumentException if there is a star and no parent
     */
    static ScopeFormat parse(String text, ScopeFormat parent, Set<String> variables) {
        List<String> own = List.of(text.split("\\."));
        if (own.isEmpty() || !own.get(0).equals(PARENT)) {
            return new ScopeFormat(own, variables);
        }
        if (parent == null) {
            throw new IllegalArgumentException(
                    "Component scope format requires parent prefix (starts with '*'), but this component has no parent"
                            + " (is root component).");
        }
        List<String> all = new ArrayList<>(parent.parts);
        all.addAll(own.subList(1, own.size()));
        return new ScopeFormat(List.copyOf(all), variables);
    }

    /**
     * The scope of one group.
     *
     * @param values of the variables, with their brackets
     */
    List<String> scope(Map<String, String> values) {
        List<String> scope = new ArrayList<>();
        for (String part : parts) {
            scope.add(variables.contains(part) ? textOf(values.get(part)) : part);
        }
        return List.copyOf(scope);
    }

    private static String textOf(String value) {
        return value == null ? "null" : value;
    }
}
