// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules, for any root package, so that each can be tried on classes that break it. */
final class Rules {

    private Rules() {}

    /** Time, threads, chance, files: only in implementations of the environment. */
    static ArchRule engineReachesOutsideThroughItsEnvironment(String engine) {
        return classes()
                .that(resideInAPackage(engine + ".."))
                .and(resideOutsideOfPackage(engine + ".embedded.."))
                .and(resideOutsideOfPackage(engine + ".simulation.."))
                .should(new ForbiddenCalls());
    }

    static ArchRule enginePackagesUseWhatTheTableAllows(String engine) {
        return classes().that(resideInAPackage(engine + "..")).should(new AllowedArrows(engine));
    }

    /** The API describes, the engine decides: it is found by the ServiceLoader. */
    static ArchRule nobodyUsesTheEngine(String all, String engine) {
        return noClasses()
                .that(resideInAPackage(all + ".."))
                .and(resideOutsideOfPackage(engine + ".."))
                .and(resideOutsideOfPackage(all + ".cli"))
                .and(resideOutsideOfPackage(all + ".web"))
                .should()
                .dependOnClassesThat(resideInAPackage(engine + ".."));
    }

    /** The command line prints plans and knows the names of the engine's switches. */
    static ArchRule commandLineUsesOnlyPlans(String all, String engine) {
        return noClasses()
                .that(resideInAPackage(all + ".cli"))
                .should()
                .dependOnClassesThat(resideInAPackage(engine + "..")
                        .and(not(resideInAPackage(engine + ".plan"))));
    }

    /**
     * What shows jobs knows them as whoever runs them shows them, and none of what runs inside. It alone uses the JDK's web
     * server, which is no internal, by whatever name.
     */
    static ArchRule webInterfaceUsesOnlyWhatIsShown(String all, String engine) {
        return noClasses()
                .that(resideInAPackage(all + ".web"))
                .should()
                .dependOnClassesThat(resideInAPackage(engine + "..")
                        .and(not(resideInAnyPackage(
                                engine + ".common",
                                engine + ".embedded",
                                engine + ".job",
                                engine + ".plan")))
                        .or(resideInAnyPackage("sun..", "com.sun..", "jdk.internal..")
                                .and(resideOutsideOfPackage("com.sun.net.httpserver"))));
    }

    /** No library but the logging API and ASM: what the engine runs on, everybody's job runs on. */
    static ArchRule engineUsesNoLibraries(String all, String engine) {
        return classes()
                .that(resideInAPackage(engine + ".."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.objectweb.asm..", "org.slf4j..", all + "..");
    }

    /** Programs of the project itself stay within what users have. */
    static ArchRule nothingUsesInternalsOfTheJdk(String all) {
        return noClasses()
                .that(resideInAPackage(all + ".."))
                .and(resideOutsideOfPackage(all + ".web"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sun..", "com.sun..", "jdk.internal..");
    }
}
