// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReporterLoaderTest {

    private static final String REPORTER = RecordingReporter.class.getName();

    private final Configuration configuration = new Configuration();

    private List<OpenReporter> open() {
        return ReporterLoader.open(configuration, getClass().getClassLoader(), '.');
    }

    @Test
    void shouldOpenReportersInOrderOfTheirNamesWithTheirOwnSettings() {
        configuration.setString("metrics.reporter.b.class", REPORTER);
        configuration.setString("metrics.reporter.a.class", REPORTER);
        configuration.setString("metrics.reporter.a.interval", "3 s");
        configuration.setString("metrics.reporter.a.some.key", "x");

        List<OpenReporter> opened = open();

        assertThat(opened).extracting(OpenReporter::name).containsExactly("a", "b");
        assertThat(opened).extracting(OpenReporter::intervalMs).containsExactly(3000L, 10_000L);
        assertThat(((RecordingReporter) opened.get(0).reporter()).config)
                .containsOnlyKeys("class", "interval", "some.key")
                .containsEntry("some.key", "x");
    }

    @Test
    void shouldOpenOnlyThoseOfTheListIfThereIsOne() {
        configuration.setString("metrics.reporters", "b , c");
        configuration.setString("metrics.reporter.a.class", REPORTER);
        configuration.setString("metrics.reporter.b.class", REPORTER);

        List<OpenReporter> opened = open();

        assertThat(opened).extracting(OpenReporter::name).containsExactly("b");
    }

    @Test
    void shouldLeaveOutWhatCannotBeMadeOrOpened() {
        configuration.setString("metrics.reporter.a.class", "no.such.Class");
        configuration.setString("metrics.reporter.b.factory.class", "no.such.Factory");
        configuration.setString("metrics.reporter.c.class", String.class.getName());
        configuration.setString("metrics.reporter.d.class", REPORTER);
        configuration.setString("metrics.reporter.d.fails", "true");
        configuration.setString("metrics.reporter.e.class", REPORTER);

        List<OpenReporter> opened = open();

        assertThat(opened).extracting(OpenReporter::name).containsExactly("e");
    }

    @Test
    void shouldMakeReportersByTheirFactories() {
        configuration.setString("metrics.reporter.a.factory.class", REPORTER + "$Factory");
        configuration.setString("metrics.reporter.a.interval", "1 s");
        configuration.setString("metrics.reporter.b.class", REPORTER + "$Redirected");
        configuration.setString("metrics.reporter.b.interval", "2 s");
        configuration.setString("metrics.reporter.c.class", REPORTER + "$Intercepted");
        configuration.setString("metrics.reporter.c.interval", "3 s");

        List<OpenReporter> opened = open();

        assertThat(opened)
                .extracting(each -> ((RecordingReporter.Intercepted) each.reporter()).by())
                .containsExactly("factory of 1 s", "factory of 2 s", "factory of 3 s");
    }

    @Test
    void shouldTakeTheUsualWhereASettingCannotBeRead() {
        configuration.setString("metrics.reporter.a.class", REPORTER);
        configuration.setString("metrics.reporter.a.interval", "soon");
        configuration.setString("metrics.reporter.a.scope.delimiter", "--");

        List<OpenReporter> opened = open();

        assertThat(opened.get(0).intervalMs()).isEqualTo(10_000);
        assertThat(opened.get(0).delimiter()).isEqualTo('.');
    }
}
