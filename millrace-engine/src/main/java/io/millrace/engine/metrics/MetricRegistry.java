// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.MetricOptions;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.logging.LazyLogger;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.Meter;
import io.millrace.metrics.Metric;
import io.millrace.metrics.View;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All metrics of one job, and the reporters that hear of them.
 *
 * <p>Groups say what is registered in them and what goes when they close; reporters hear of both at once, on the thread that
 * does it, one call at a time. Thread-safe.
 */
public final class MetricRegistry {

    private static final Logger LOG = LazyLogger.of(MetricRegistry.class);

    /**
     * One metric at one moment.
     *
     * @param identifier its scope and name, joined by the delimiter
     * @param name as Flink's REST interface says it: what stands below the task or the job
     * @param variables of its group
     * @param value count of a counter, value of a gauge, rate of a meter, count of a histogram
     */
    public record Entry(
            String identifier, String name, Map<String, String> variables, Object value) {}

    private final ScopeFormats formats;
    private final char delimiter;
    private final Configuration configuration;
    private final List<MetricNode> roots = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    /** Counters of the running attempt whose groups have closed; guarded by the lock. */
    private final List<Entry> ended = new ArrayList<>();

    /** Set before {@link #open}. */
    private volatile boolean isLookedAt;

    /** Empty until {@link #open}. */
    private volatile List<OpenReporter> reporters = List.of();
    /** Null until {@link #open}; then nothing is updated or reported from time to time. */
    private volatile MetricSchedule schedule;
    /** Guarded by the lock. */
    private boolean isClosed;

    /** Metrics that nobody reports, with Flink's usual scopes. */
    public MetricRegistry() {
        this(new Configuration());
    }

    /**
     * @param configuration of the job: formats of scopes, and reporters
     * @throws IllegalArgumentException if a format of a scope cannot be read
     */
    public MetricRegistry(Configuration configuration) {
        this.configuration = configuration;
        this.formats = ScopeFormats.of(configuration);
        this.delimiter = delimiterOf(configuration);
    }

    private static char delimiterOf(Configuration configuration) {
        String text = configuration.get(MetricOptions.SCOPE_DELIMITER);
        if (text.isEmpty()) {
            LOG.warn("Failed to parse delimiter, using default delimiter.");
            return '.';
        }
        return text.charAt(0);
    }

    /**
     * Opens the reporters that the configuration names. Called once, before anything is registered.
     *
     * @param environment in which metrics are updated and reporters are called from time to time
     * @param classLoader loads the reporters
     * @param jobName for the name of the thread
     */
    public void open(EngineEnvironment environment, ClassLoader classLoader, String jobName) {
        reporters = ReporterLoader.open(configuration, classLoader, delimiter);
        MetricSchedule opened = new MetricSchedule(environment, jobName, reporters);
        opened.startIfNeeded();
        schedule = opened;
    }

    /** Somebody looks at {@link #snapshot} from time to time. Called before {@link #open}. */
    public void observe() {
        isLookedAt = true;
    }

    /** Whether somebody hears of metrics, so that those are worth their cost for which nobody has asked in particular. */
    public boolean isObserved() {
        return isLookedAt || !reporters.isEmpty();
    }

    /** Those that were opened. */
    List<OpenReporter> reporters() {
        return reporters;
    }

    ScopeFormats formats() {
        return formats;
    }

    char delimiter() {
        return delimiter;
    }

    /** A tree of groups, whose metrics are seen by {@link #snapshot}. */
    void addRoot(MetricNode root) {
        roots.add(root);
    }

    void register(Metric metric, String name, MetricNode group) {
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            for (OpenReporter reporter : reporters) {
                try {
                    reporter.reporter().notifyOfAddedMetric(metric, name, reporter.view(group));
                } catch (Exception e) {
                    LOG.warn("Error while registering metric: {}.", name, e);
                }
            }
        }
        MetricSchedule current = schedule;
        if (metric instanceof View view && current != null) {
            current.add(view);
        }
    }

    void unregister(Metric metric, String name, MetricNode group) {
        MetricSchedule current = schedule;
        if (metric instanceof View view && current != null) {
            current.remove(view);
        }
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            for (OpenReporter reporter : reporters) {
                try {
                    reporter.reporter().notifyOfRemovedMetric(metric, name, reporter.view(group));
                } catch (Exception e) {
                    LOG.warn("Error while unregistering metric: {}.", name, e);
                }
            }
            if (metric instanceof Counter counter) {
                ended.add(entry(counter, name, group));
            }
        }
    }

    /** A new attempt begins: what tasks of the last one have counted is forgotten. */
    public void beginAttempt() {
        synchronized (lock) {
            ended.clear();
        }
    }

    /**
     * All metrics now, sorted by identifier, and what tasks of the running attempt have counted that have ended. A metric that
     * fails to say its value is left out. Any thread.
     */
    public List<Entry> snapshot() {
        List<Entry> entries = new ArrayList<>();
        synchronized (lock) {
            entries.addAll(ended);
        }
        for (MetricNode root : roots) {
            root.visit((metric, name, group) -> {
                try {
                    entries.add(entry(metric, name, group));
                } catch (Exception e) {
                    LOG.debug("The metric {} cannot be read.", name, e);
                }
            });
        }
        entries.sort(Comparator.comparing(Entry::identifier));
        return entries;
    }

    private static Entry entry(Metric metric, String name, MetricNode group) {
        return new Entry(
                group.getMetricIdentifier(name),
                group.nameInQueries(name),
                group.getAllVariables(),
                valueOf(metric));
    }

    private static Object valueOf(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        if (metric instanceof Gauge<?> gauge) {
            return gauge.getValue();
        }
        if (metric instanceof Meter meter) {
            return meter.getRate();
        }
        return metric instanceof Histogram histogram ? histogram.getCount() : null;
    }

    /** Lets go of all metrics and closes the reporters. The counters stay in {@link #snapshot}. */
    public void close() {
        roots.forEach(MetricNode::close);
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            isClosed = true;
        }
        MetricSchedule current = schedule;
        if (current != null) {
            current.stop();
        }
        for (OpenReporter reporter : reporters) {
            try {
                reporter.reporter().close();
            } catch (Throwable e) {
                LOG.warn("The metrics reporter {} failed to close.", reporter.name(), e);
            }
        }
    }
}
