// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.MetricOptions;
import io.millrace.logging.LazyLogger;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.reporter.InstantiateViaFactory;
import io.millrace.metrics.reporter.InterceptInstantiationViaReflection;
import io.millrace.metrics.reporter.MetricReporter;
import io.millrace.metrics.reporter.MetricReporterFactory;
import io.millrace.util.TimeUtils;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes and opens the reporters that a configuration names. A reporter that cannot be made is left out with a message in the
 * log: no job fails for want of one.
 */
final class ReporterLoader {

    private static final Logger LOG = LazyLogger.of(ReporterLoader.class);

    private static final String PREFIX = "metrics.reporter.";
    private static final String CLASS = "class";
    private static final String FACTORY_CLASS = "factory.class";
    private static final Pattern REPORTER =
            Pattern.compile("metrics\\.reporter\\.([\\S&&[^.]]*)\\.(class|factory\\.class)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Map<String, String> settings;
    private final ClassLoader classLoader;
    private final char globalDelimiter;
    /** Those that the class path names, by class; null until somebody needs them. */
    private Map<String, MetricReporterFactory> factories;

    private ReporterLoader(
            Configuration configuration, ClassLoader classLoader, char globalDelimiter) {
        this.settings = new TreeMap<>(configuration.toMap());
        this.classLoader = classLoader;
        this.globalDelimiter = globalDelimiter;
    }

    /**
     * Opens all reporters.
     *
     * @param configuration of the job
     * @param classLoader loads the reporters
     * @param globalDelimiter of reporters that have none of their own
     */
    static List<OpenReporter> open(
            Configuration configuration, ClassLoader classLoader, char globalDelimiter) {
        ReporterLoader loader = new ReporterLoader(configuration, classLoader, globalDelimiter);
        List<OpenReporter> opened = new ArrayList<>();
        for (String name : loader.names(configuration.get(MetricOptions.REPORTERS_LIST))) {
            OpenReporter reporter = loader.openReporter(name);
            if (reporter != null) {
                opened.add(reporter);
            }
        }
        return List.copyOf(opened);
    }

    private Set<String> names(String wanted) {
        Set<String> included = wanted == null || wanted.isBlank()
                ? Set.of()
                : COMMA.splitAsStream(wanted.trim())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        for (String key : settings.keySet()) {
            Matcher matcher = REPORTER.matcher(key);
            if (!matcher.matches()) {
                continue;
            }
            String name = matcher.group(1);
            if (included.isEmpty() || included.contains(name)) {
                names.add(name);
            } else {
                LOG.info(
                        "Excluding reporter {}, not configured in reporter list ({}).",
                        name,
                        wanted);
            }
        }
        for (String name : included) {
            if (!names.contains(name)) {
                warnOfNoClass(name);
            }
        }
        return names;
    }

    private static void warnOfNoClass(String name) {
        LOG.warn(
                "No reporter class nor factory set for reporter {}. Metrics might not be exposed/reported.",
                name);
    }

    private OpenReporter openReporter(String name) {
        MetricConfig config = configOf(name);
        try {
            MetricReporter reporter = instantiate(name, config);
            if (reporter == null) {
                return null;
            }
            LOG.info("Metrics reporter {} is opened with {}.", name, config);
            reporter.open(config);
            return new OpenReporter(
                    name,
                    reporter,
                    delimiter(name, config),
                    excludedVariables(config),
                    intervalMs(name, config));
        } catch (Throwable e) {
            LOG.error(
                    "Could not instantiate metrics reporter {}. Metrics might not be exposed/reported.",
                    name,
                    e);
            return null;
        }
    }

    private MetricConfig configOf(String name) {
        MetricConfig config = new MetricConfig();
        String prefix = PREFIX + name + '.';
        settings.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                config.setProperty(key.substring(prefix.length()), value);
            }
        });
        return config;
    }

    private MetricReporter instantiate(String name, MetricConfig config) throws Exception {
        String factoryName = config.getProperty(FACTORY_CLASS);
        if (factoryName != null) {
            return viaFactory(name, factoryName, config);
        }
        String className = config.getProperty(CLASS);
        MetricReporterFactory interceptor = interceptorOf(className);
        if (interceptor != null) {
            return interceptor.createMetricReporter(config);
        }
        Class<?> type = Class.forName(className, true, classLoader);
        InstantiateViaFactory redirected = type.getAnnotation(InstantiateViaFactory.class);
        if (redirected != null) {
            LOG.info(
                    "Reporter {} is made by its factory; '{}{}.{}: {}' says so outright.",
                    name,
                    PREFIX,
                    name,
                    FACTORY_CLASS,
                    redirected.factoryClassName());
            return viaFactory(name, redirected.factoryClassName(), config);
        }
        return (MetricReporter) type.getDeclaredConstructor().newInstance();
    }

    private MetricReporter viaFactory(String name, String factoryName, MetricConfig config) {
        MetricReporterFactory factory = factories().get(factoryName);
        if (factory == null) {
            LOG.warn(
                    "The reporter factory ({}) could not be found for reporter {}. Available factories: {}.",
                    factoryName,
                    name,
                    factories().keySet());
            return null;
        }
        return factory.createMetricReporter(config);
    }

    private MetricReporterFactory interceptorOf(String className) {
        for (MetricReporterFactory factory : factories().values()) {
            InterceptInstantiationViaReflection intercepted =
                    factory.getClass().getAnnotation(InterceptInstantiationViaReflection.class);
            if (intercepted != null && intercepted.reporterClassName().equals(className)) {
                return factory;
            }
        }
        return null;
    }

    private Map<String, MetricReporterFactory> factories() {
        if (factories == null) {
            factories = new LinkedHashMap<>();
            var found =
                    ServiceLoader.load(MetricReporterFactory.class, classLoader).iterator();
            while (true) {
                try {
                    if (!found.hasNext()) {
                        break;
                    }
                    MetricReporterFactory factory = found.next();
                    factories.putIfAbsent(factory.getClass().getName(), factory);
                } catch (ServiceConfigurationError e) {
                    LOG.warn("A factory of metrics reporters cannot be loaded.", e);
                }
            }
        }
        return factories;
    }

    private char delimiter(String name, MetricConfig config) {
        String own = config.getProperty("scope.delimiter");
        if (own == null) {
            return globalDelimiter;
        }
        if (own.length() != 1) {
            LOG.warn(
                    "Failed to parse delimiter '{}' for reporter '{}', using global delimiter '{}'.",
                    own,
                    name,
                    globalDelimiter);
            return globalDelimiter;
        }
        return own.charAt(0);
    }

    private static Set<String> excludedVariables(MetricConfig config) {
        Set<String> excluded = new HashSet<>();
        for (String variable : config.getString("scope.variables.excludes", "").split(";")) {
            excluded.add(Variables.of(variable));
        }
        return Set.copyOf(excluded);
    }

    private static long intervalMs(String name, MetricConfig config) {
        long defaultMs = MetricOptions.REPORTER_INTERVAL.defaultValue().toMillis();
        String text = config.getProperty("interval");
        if (text == null) {
            return defaultMs;
        }
        try {
            return Math.max(1, TimeUtils.parseDuration(text).toMillis());
        } catch (Exception e) {
            LOG.error(
                    "The interval of metrics reporter {} cannot be read: '{}'. Write it like '10 SECONDS' or '500 MILLISECONDS';"
                            + " it reports every {} ms.",
                    name,
                    text,
                    defaultMs);
            return defaultMs;
        }
    }
}
