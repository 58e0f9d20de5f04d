// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.embedded.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.logging.LoggingForecast;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Foresees what Log4j would do from the places where it looks for its configuration: if there is
 * nothing but the {@code log4j2.xml} of this jar, it would show warnings and errors only. Whoever
 * puts a file, a system property or an environment variable of Log4j there, uses another backend,
 * or has started Log4j already, gets all messages.
 */
public final class Log4jForecast implements LoggingForecast {

    private static final String OURS = "log4j2.xml";

    private static final List<String> OTHERS = List.of(
            "log4j2-test.properties",
            "log4j2-test.yaml",
            "log4j2-test.yml",
            "log4j2-test.json",
            "log4j2-test.jsn",
            "log4j2-test.xml",
            "log4j2.properties",
            "log4j2.yaml",
            "log4j2.yml",
            "log4j2.json",
            "log4j2.jsn",
            "log4j2.component.properties",
            "log4j2.system.properties");

    private static final String SERVICE = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    private static final String LOG4J_PROVIDER = "org.apache.logging.slf4j.SLF4JServiceProvider";

    private final boolean isUntouched;

    /** Looks around, with the class loader that the calling thread has for its program. */
    public Log4jForecast() {
        this(programClassLoader());
    }

    Log4jForecast(ClassLoader classLoader) {
        isUntouched = isFreeOfSettings() && hasOnlyOurConfiguration(classLoader);
    }

    private static ClassLoader programClassLoader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : Log4jForecast.class.getClassLoader();
    }

    @Override
    public boolean isSilentBelowWarn() {
        return isUntouched && !Log4jStart.hasHappened();
    }

    private static boolean isFreeOfSettings() {
        Set<String> properties = System.getProperties().stringPropertyNames();
        return namesNoLogging(properties) && namesNoLogging(System.getenv().keySet());
    }

    private static boolean namesNoLogging(Set<String> names) {
        for (String name : names) {
            if (name.regionMatches(true, 0, "log4j", 0, 5)
                    || name.regionMatches(true, 0, "slf4j", 0, 5)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOnlyOurConfiguration(ClassLoader classLoader) {
        try {
            for (String name : OTHERS) {
                if (classLoader.getResource(name) != null) {
                    return false;
                }
            }
            URL ours = Log4jForecast.class.getResource("/" + OURS);
            return ours != null
                    && Collections.list(classLoader.getResources(OURS)).size() == 1
                    && ours.toString().equals(classLoader.getResource(OURS).toString())
                    && isTheOnlyBackend(classLoader);
        } catch (IOException e) {
            // Log4j shall say what it makes of such a class path.
            return false;
        }
    }

    private static boolean isTheOnlyBackend(ClassLoader classLoader) throws IOException {
        List<URL> backends = Collections.list(classLoader.getResources(SERVICE));
        if (backends.size() != 1) {
            return false;
        }
        try (InputStream in = backends.get(0).openStream()) {
            return new String(in.readAllBytes(), UTF_8).strip().equals(LOG4J_PROVIDER);
        }
    }
}
