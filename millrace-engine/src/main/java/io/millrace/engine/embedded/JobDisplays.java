// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.configuration.Configuration;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds who shows a job, if its settings ask for that: by naming a port, as {@code createLocalEnvironmentWithWebUI} does. */
final class JobDisplays {

    private static final Logger LOG = LazyLogger.of(JobDisplays.class);

    private JobDisplays() {}

    /** Whoever shows the job, or null if nobody can. */
    static JobDisplay.Watch show(JobView job, Configuration configuration) throws IOException {
        Iterator<JobDisplay> found = ServiceLoader.load(
                        JobDisplay.class, JobDisplay.class.getClassLoader())
                .iterator();
        if (!found.hasNext()) {
            LOG.warn(
                    "Job '{}' asks for the web interface, and millrace-web is not on the class path.",
                    job.plan().name());
            return null;
        }
        try {
            return found.next().show(job, configuration);
        } catch (LinkageError | ServiceConfigurationError e) {
            throw new IOException(
                    "The web interface cannot be loaded; it needs the JDK's module jdk.httpserver.",
                    e);
        }
    }
}
