// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.logging;

import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.spi.LocationAwareLogger;
import org.slf4j.spi.LoggingEventBuilder;

import java.util.Iterator;
import java.util.ServiceLoader;

/**
 * A logger that starts the logging backend with the first message that may be visible.
 *
 * <p>To start the backend takes as much CPU time as all the rest of a small job, and most jobs have
 * nothing to say: by default only warnings and errors are shown. As long as all {@link
 * LoggingForecast}s are sure of that, messages below WARN are dropped here. Without a forecast, or
 * once it says that someone may listen, this is the backend's logger by another name.
 *
 * <p>Any thread may use it.
 */
public final class LazyLogger extends AbstractLogger {

    private static final long serialVersionUID = 1L;

    private static final String CALLER = AbstractLogger.class.getName();

    /** Looked up when the first logger is made: the moment when the backend would be configured. */
    private static final LoggingForecast FORECAST = forecast();

    /** Null until needed; each thread would find the same one. */
    private transient Logger backend;

    private LazyLogger(String name) {
        this.name = name;
    }

    /**
     * A logger named after a class.
     *
     * @param owner the class that logs
     * @return the logger
     */
    public static Logger of(Class<?> owner) {
        return new LazyLogger(owner.getName());
    }

    private static LoggingForecast forecast() {
        Iterator<LoggingForecast> found = ServiceLoader.load(
                        LoggingForecast.class, LoggingForecast.class.getClassLoader())
                .iterator();
        return found.hasNext() ? found.next() : () -> false;
    }

    private boolean isBackend(Level level) {
        return !FORECAST.isSilentBelowWarn() && backend().isEnabledForLevel(level);
    }

    private Logger backend() {
        if (backend == null) {
            backend = BackendStart.logger(name);
        }
        return backend;
    }

    @Override
    public boolean isTraceEnabled() {
        return isBackend(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return !FORECAST.isSilentBelowWarn() && backend().isTraceEnabled(marker);
    }

    @Override
    public boolean isDebugEnabled() {
        return isBackend(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return !FORECAST.isSilentBelowWarn() && backend().isDebugEnabled(marker);
    }

    @Override
    public boolean isInfoEnabled() {
        return isBackend(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return !FORECAST.isSilentBelowWarn() && backend().isInfoEnabled(marker);
    }

    @Override
    public boolean isWarnEnabled() {
        return backend().isWarnEnabled();
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return backend().isWarnEnabled(marker);
    }

    @Override
    public boolean isErrorEnabled() {
        return backend().isErrorEnabled();
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return backend().isErrorEnabled(marker);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CALLER;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object[] arguments, Throwable cause) {
        if (backend() instanceof LocationAwareLogger located) {
            located.log(marker, CALLER, level.toInt(), message, arguments, cause);
            return;
        }
        LoggingEventBuilder event = backend().atLevel(level).setCause(cause);
        if (marker != null) {
            event = event.addMarker(marker);
        }
        event.log(message, arguments == null ? new Object[0] : arguments);
    }
}
