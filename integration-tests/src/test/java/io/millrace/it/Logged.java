// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is logged from its beginning until it is closed, each with its level in front. */
public final class Logged implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LogManager.getRootLogger();

    private final AbstractAppender appender =
            new AbstractAppender("logged", null, null, true, Property.EMPTY_ARRAY) {
                @Override
                public void append(LogEvent event) {
                    messages.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
                }
            };

    public Logged() {
        appender.start();
        root.addAppender(appender);
    }

    /** Messages that have a text in them, in order. */
    public List<String> containing(String text) {
        return messages.stream().filter(message -> message.contains(text)).toList();
    }

    @Override
    public void close() {
        root.removeAppender(appender);
        appender.stop();
    }
}
