// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.RestOptions;
import io.millrace.configuration.WebOptions;
import io.millrace.engine.embedded.JobDisplay;
import io.millrace.engine.embedded.JobView;

import java.io.IOException;

/** Shows jobs in the web interface; found by the {@code ServiceLoader}. Thread-safe. */
public final class WebDisplay implements JobDisplay {

    /** Called by the {@code ServiceLoader}. */
    public WebDisplay() {}

    @Override
    public Watch show(JobView job, Configuration configuration) throws IOException {
        ShownJob shown = new ShownJob(
                job,
                configuration.get(WebOptions.CANCEL_ENABLE),
                configuration.get(WebOptions.MAX_EXCEPTION_HISTORY_SIZE),
                System.currentTimeMillis());
        WebServer server =
                WebServer.with(shown, Ports.of(configuration.get(RestOptions.BIND_PORT)));
        shown.onEnd(() -> server.hasEnded());
        return shown;
    }
}
