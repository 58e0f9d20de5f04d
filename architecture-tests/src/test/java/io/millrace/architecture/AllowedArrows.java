// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Map;
import java.util.Set;

/**
 * Which package of the engine may use which. A new arrow is a decision: add it here together with the reason in the commit, and
 * in the package's {@code package-info.java}.
 */
final class AllowedArrows extends ArchCondition<JavaClass> {

    private static final Set<String> BELOW_OPERATORS =
            Set.of("common", "record", "metrics", "state", "timer", "operator");

    /** Bottom up; names are relative to the engine's root package. */
    static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("queue", Set.of()),
            Map.entry("record", Set.of()),
            Map.entry("metrics", Set.of("common")),
            Map.entry("exchange", Set.of("common", "metrics", "queue", "record")),
            Map.entry("state", Set.of("common")),
            Map.entry("sort", Set.of("common")),
            Map.entry("timer", Set.of("common", "state")),
            Map.entry("analysis", Set.of()),
            Map.entry("operator", Set.of("common", "metrics", "queue", "record", "state", "timer")),
            // Operators never use each other.
            Map.entry("operator.basic", BELOW_OPERATORS),
            Map.entry("operator.custom", BELOW_OPERATORS),
            Map.entry("operator.async", BELOW_OPERATORS),
            Map.entry("operator.join", BELOW_OPERATORS),
            Map.entry("operator.keyed", BELOW_OPERATORS),
            Map.entry("operator.sink", BELOW_OPERATORS),
            Map.entry("operator.source", BELOW_OPERATORS),
            Map.entry("operator.window", BELOW_OPERATORS),
            // Knows no job. Of the operators it knows the sources, because it drives them.
            Map.entry(
                    "task",
                    Set.of(
                            "common",
                            "exchange",
                            "metrics",
                            "operator",
                            "operator.source",
                            "queue",
                            "record",
                            "sort")),
            // Knows no plan: the planner shows it edges.
            Map.entry("handover", Set.of("analysis", "common", "record")),
            Map.entry(
                    "plan",
                    Set.of(
                            "common",
                            "handover",
                            "metrics",
                            "operator",
                            "operator.basic",
                            "operator.custom",
                            "operator.async",
                            "operator.join",
                            "operator.keyed",
                            "operator.sink",
                            "operator.source",
                            "operator.window",
                            "record",
                            "state")),
            // Knows no tasks: of operators it knows the mail between coordinators and readers.
            Map.entry("coordinator", Set.of("common", "metrics", "operator", "plan", "queue")),
            // Reaches tasks only through its TaskHost.
            Map.entry("job", Set.of("common", "coordinator", "metrics", "plan", "queue")),
            Map.entry(
                    "embedded",
                    Set.of(
                            "common",
                            "coordinator",
                            "exchange",
                            "job",
                            "metrics",
                            "operator",
                            "operator.basic",
                            "operator.custom",
                            "operator.async",
                            "operator.join",
                            "operator.keyed",
                            "operator.sink",
                            "operator.source",
                            "operator.window",
                            "plan",
                            "queue",
                            "record",
                            "state",
                            "task",
                            "timer")),
            // Production code never uses it.
            Map.entry(
                    "simulation",
                    Set.of(
                            "common",
                            "embedded",
                            "exchange",
                            "job",
                            "metrics",
                            "operator",
                            "operator.source",
                            "plan",
                            "queue",
                            "record",
                            "task")));

    private final String root;

    /**
     * @param root package of the engine
     */
    AllowedArrows(String root) {
        super("use only the packages that the table allows");
        this.root = root;
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        String from = relative(javaClass);
        Set<String> allowed = TABLE.get(from);
        if (allowed == null) {
            events.add(SimpleConditionEvent.violated(
                    javaClass, "package " + from + " has no line in the table"));
            return;
        }
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            String to = relative(target);
            if (to != null && !to.equals(from) && !allowed.contains(to)) {
                events.add(SimpleConditionEvent.violated(
                        dependency,
                        from + " must not use " + to + ": " + dependency.getDescription()));
            }
        }
    }

    /** The name of a class's package below the root; null if it lies elsewhere. */
    String relative(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : null;
    }
}
