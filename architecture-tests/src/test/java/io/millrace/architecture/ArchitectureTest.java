// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

/** The rules, held against all classes of the project. */
class ArchitectureTest {

    private static final String ALL = "io.millrace";
    private static final String ENGINE = ALL + ".engine";

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ALL);
    }

    @Test
    void shouldSeeTheClassesOfAllModules() {
        assertThat(classes.contain(ENGINE + ".task.Task")).isTrue();
        assertThat(classes.contain(ALL + ".api.common.functions.MapFunction")).isTrue();
        assertThat(classes.contain(ALL + ".streaming.api.datastream.DataStream"))
                .isTrue();
        assertThat(classes.contain(ALL + ".cli.Main")).isTrue();
        assertThat(classes.contain(ALL + ".web.WebServer")).isTrue();
        assertThat(classes.contain(ALL + ".examples.demo.TaxiDemo")).isTrue();
        assertThat(classes.contain(ALL + ".architecture.ArchitectureTest")).isFalse();
    }

    @Test
    void shouldReachTheOutsideThroughTheEnvironmentOnly() {
        Rules.engineReachesOutsideThroughItsEnvironment(ENGINE).check(classes);
    }

    @Test
    void shouldKeepToTheTableOfArrows() {
        Rules.enginePackagesUseWhatTheTableAllows(ENGINE).check(classes);
    }

    @Test
    void shouldHaveNoLineInTheTableForAPackageThatIsGone() {
        AllowedArrows arrows = new AllowedArrows(ENGINE);

        Set<String> packages = classes.stream()
                .map(arrows::relative)
                .filter(name -> name != null)
                .collect(Collectors.toSet());

        assertThat(packages).containsAll(AllowedArrows.TABLE.keySet());
    }

    @Test
    void shouldKeepTheEngineOutOfTheApi() {
        Rules.nobodyUsesTheEngine(ALL, ENGINE).check(classes);
        Rules.commandLineUsesOnlyPlans(ALL, ENGINE).check(classes);
        Rules.webInterfaceUsesOnlyWhatIsShown(ALL, ENGINE).check(classes);
    }

    @Test
    void shouldKeepLibrariesOutOfTheEngine() {
        Rules.engineUsesNoLibraries(ALL, ENGINE).check(classes);
    }

    /** Else the command line would warn of options that exist. Those of connectors are read by what the program makes. */
    @Test
    void shouldTellTheCommandLineOfAllOptions() {
        Set<String> holders = classes.stream()
                .filter(holder -> !holder.getPackageName().startsWith(ALL + ".connector."))
                .filter(holder -> holder.getFields().stream()
                        .anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getModifiers().contains(JavaModifier.PUBLIC)
                                && field.getRawType()
                                        .getName()
                                        .equals(ALL + ".configuration.ConfigOption")))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        Set<String> known =
                classes.get(ALL + ".cli.Settings").getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .collect(Collectors.toSet());

        assertThat(holders).isNotEmpty();
        assertThat(known).containsAll(holders);
    }

    @Test
    void shouldNotUseInternalsOfTheJdk() {
        Rules.nothingUsesInternalsOfTheJdk(ALL).check(classes);
    }
}
