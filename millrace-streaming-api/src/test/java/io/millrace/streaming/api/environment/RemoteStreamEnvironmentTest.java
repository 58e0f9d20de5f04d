// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URL;

class RemoteStreamEnvironmentTest {

    @Test
    void shouldTellWhereItWouldSendJobs() {
        RemoteStreamEnvironment environment = (RemoteStreamEnvironment)
                StreamExecutionEnvironment.createRemoteEnvironment("host", 80, 3);

        assertThat(environment.getHost()).isEqualTo("host");
        assertThat(environment.getPort()).isEqualTo(80);
        assertThat(environment).hasToString("Remote Environment (host:80 - parallelism = 3).");
        assertThat(environment.getClientConfiguration().toMap())
                .containsEntry("jobmanager.rpc.address", "host")
                .containsEntry("jobmanager.rpc.port", "80")
                .containsEntry("rest.address", "host")
                .containsEntry("rest.port", "80")
                .containsEntry("execution.target", "remote")
                .containsEntry("execution.attached", "true")
                .containsEntry("execution.savepoint.ignore-unclaimed-state", "false");
    }

    @Test
    void shouldTakeSettingsOfTheProgram() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, 5);

        RemoteStreamEnvironment environment = new RemoteStreamEnvironment(
                "host", 80, configuration, null, new URL[] {new URL("file:/classes/")});

        assertThat(environment.getParallelism()).isEqualTo(5);
        assertThat(environment.getClientConfiguration().toMap())
                .containsEntry("pipeline.classpaths", "file:/classes/");
        assertThat(configuration.toMap()).hasSize(1);
    }

    @Test
    void shouldSayThatItCannotRunJobs() {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createRemoteEnvironment("host", 80);
        environment.fromElements(1).addSink(new DiscardingSink<>());

        assertThatThrownBy(environment::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("runs jobs in the process of their program only");
    }

    @Test
    void shouldRefuseWhatIsNoAddressAndNoJar() {
        assertThatThrownBy(() -> new RemoteStreamEnvironment(null, 80))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RemoteStreamEnvironment("host", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteStreamEnvironment("host", 65535))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteStreamEnvironment("host", 80, "missing.jar"))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("Problem with jar file missing.jar")
                .hasCauseInstanceOf(IOException.class);
    }
}
