// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Jobs that ask for what this release does not do run, and say so once. */
class SettingsWithoutEffectTest {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Keeps what is logged. */
    private static final class KeepingAppender extends AbstractAppender {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        KeepingAppender() {
            super("kept", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            messages.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
        }
    }

    private final KeepingAppender appender = new KeepingAppender();
    private final Logger root = (Logger) LogManager.getRootLogger();

    @BeforeEach
    void listen() {
        appender.start();
        root.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        root.removeAppender(appender);
        appender.stop();
    }

    private List<String> warnings() {
        return appender.messages.stream()
                .filter(message -> message.contains("without effect"))
                .toList();
    }

    @Test
    void shouldWarnOncePerJobOfAllSettingsThoughItRestarts() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                1, Configuration.fromMap(Map.of("akka.ask.timeout", "1 min")));
        env.enableCheckpointing(1000);
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 0));
        CALLS.set(0);
        env.fromElements(1, 2)
                .map(n -> {
                    if (CALLS.getAndIncrement() == 0) {
                        throw new IllegalStateException("once");
                    }
                    return n;
                })
                .addSink(new DiscardingSink<>());

        env.execute("job with checkpoints");

        assertThat(CALLS).hasValue(3);
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "WARN Job 'job with checkpoints' makes settings without effect in this release:"
                                + " checkpoints (StreamExecutionEnvironment.enableCheckpointing): none are made")
                .contains("; cluster and web interface (akka.ask.timeout): ");
    }

    @Test
    void shouldNotWarnOfSettingsThatAreHonoured() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                1, Configuration.fromMap(Map.of("own.key", "1", "state.backend", "hashmap")));
        env.fromElements(1, 2).addSink(new DiscardingSink<>());

        env.execute();

        assertThat(warnings()).isEmpty();
    }
}
