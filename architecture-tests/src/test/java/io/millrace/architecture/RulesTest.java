// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import io.millrace.architecture.wrong.engine.task.ReachesOutside;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Shows of each rule that it can fail, and that it does not fail for what is allowed. */
class RulesTest {

    private static final String ALL = "io.millrace.architecture.wrong";
    private static final String ENGINE = ALL + ".engine";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ALL);

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }

    static Stream<String> waysOutside() {
        return Arrays.stream(ReachesOutside.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName);
    }

    @ParameterizedTest
    @MethodSource("waysOutside")
    void shouldForbidWayOutside(String method) {
        List<String> violations =
                violations(Rules.engineReachesOutsideThroughItsEnvironment(ENGINE));

        assertThat(violations)
                .anySatisfy(line -> assertThat(line).contains("ReachesOutside." + method + "("));
    }

    @Test
    void shouldForbidAMethodReferenceAsMuchAsACall() {
        List<String> violations =
                violations(Rules.engineReachesOutsideThroughItsEnvironment(ENGINE));

        assertThat(violations)
                .anySatisfy(
                        line -> assertThat(line).contains("clockByReference").contains("nanoTime"));
    }

    @Test
    void shouldLetTheEnvironmentReachOutside() {
        List<String> violations =
                violations(Rules.engineReachesOutsideThroughItsEnvironment(ENGINE));

        assertThat(violations)
                .isNotEmpty()
                .noneSatisfy(line -> assertThat(line).contains("RealEnvironment"));
    }

    @Test
    void shouldForbidAnArrowThatTheTableDoesNotName() {
        List<String> violations = violations(Rules.enginePackagesUseWhatTheTableAllows(ENGINE));

        assertThat(violations)
                .anySatisfy(line -> assertThat(line).contains("task must not use embedded"))
                .anySatisfy(line ->
                        assertThat(line).contains("operator.basic must not use operator.keyed"))
                .noneSatisfy(line -> assertThat(line).contains("embedded must not use task"));
    }

    @Test
    void shouldAskForALineForANewPackage() {
        List<String> violations = violations(Rules.enginePackagesUseWhatTheTableAllows(ENGINE));

        assertThat(violations)
                .anySatisfy(line ->
                        assertThat(line).contains("package unheardof has no line in the table"));
    }

    @Test
    void shouldForbidTheApiToUseTheEngine() {
        List<String> violations = violations(Rules.nobodyUsesTheEngine(ALL, ENGINE));

        assertThat(violations)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("KnowsTheEngine"));
    }

    @Test
    void shouldForbidLibrariesInTheEngine() {
        List<String> violations = violations(Rules.engineUsesNoLibraries(ALL, ENGINE));

        assertThat(violations)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).contains("UsesALibrary").contains("org.assertj"));
    }

    @Test
    void shouldForbidInternalsOfTheJdk() {
        List<String> violations = violations(Rules.nothingUsesInternalsOfTheJdk(ALL));

        assertThat(violations)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("UsesAnInternal"));
    }
}
