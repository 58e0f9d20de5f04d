// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.logging.LazyLogger;
import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.LogicalScopeProvider;
import io.millrace.metrics.Meter;
import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One group in the tree of a job's metrics: of a process, a job, a task or an operator, or made by a user below one of these.
 *
 * <p>A group that is closed closes all below it and lets go of its metrics; what is registered in it afterwards is not known
 * to anybody. Thread-safe; users may register from any thread.
 */
final class MetricNode implements MetricGroup, LogicalScopeProvider {

    private static final Logger LOG = LazyLogger.of(MetricNode.class);

    private enum Kind {
        /** Made by the engine, with a scope by its format. */
        COMPONENT,
        /** Made by {@code addGroup(name)}. */
        PLAIN,
        /** The first half of {@code addGroup(key, value)}. */
        KEY,
        /** The second half, which has a variable. */
        VALUE
    }

    private final MetricRegistry registry;
    private final MetricNode parent;
    private final Kind kind;
    private final String name;
    private final List<String> scope;
    private final Map<String, String> ownVariables;

    /** Guarded by this. */
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    /** Groups of users; guarded by this. */
    private final Map<String, MetricNode> groups = new LinkedHashMap<>();
    /** Groups of the engine, which may share names; guarded by this. */
    private final List<MetricNode> components = new ArrayList<>();
    /** Guarded by this. */
    private boolean isClosed;

    private MetricNode(
            MetricRegistry registry,
            MetricNode parent,
            Kind kind,
            String name,
            List<String> scope,
            Map<String, String> ownVariables) {
        this.registry = registry;
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.scope = scope;
        this.ownVariables = ownVariables;
    }

    /**
     * The top of a tree.
     *
     * @param name for the logical scope
     * @param format of its scope
     * @param variables its own
     */
    static MetricNode root(
            MetricRegistry registry,
            String name,
            ScopeFormat format,
            Map<String, String> variables) {
        return new MetricNode(
                registry, null, Kind.COMPONENT, name, format.scope(variables), variables);
    }

    /** A group of the engine below this one; the same parameters as {@link #root}. */
    MetricNode component(String componentName, ScopeFormat format, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(getAllVariables());
        MetricNode added = new MetricNode(
                registry, this, Kind.COMPONENT, componentName, format.scope(all), variables);
        synchronized (this) {
            if (isClosed) {
                added.close();
            } else {
                components.add(added);
            }
        }
        return added;
    }

    /** Lets go of all metrics here and below. */
    void close() {
        Map<String, Metric> closedMetrics;
        List<MetricNode> closedGroups;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            closedGroups = new ArrayList<>(groups.values());
            closedGroups.addAll(components);
            closedMetrics = new LinkedHashMap<>(metrics);
            groups.clear();
            components.clear();
            metrics.clear();
        }
        for (MetricNode group : closedGroups) {
            group.close();
        }
        closedMetrics.forEach(
                (metricName, metric) -> registry.unregister(metric, metricName, this));
        if (parent != null && kind == Kind.COMPONENT) {
            parent.forget(this);
        }
    }

    private synchronized void forget(MetricNode component) {
        components.remove(component);
    }

    /** Shows all metrics here and below, as they are now. */
    void visit(MetricVisitor visitor) {
        Map<String, Metric> now;
        List<MetricNode> below;
        synchronized (this) {
            now = new LinkedHashMap<>(metrics);
            below = new ArrayList<>(groups.values());
            below.addAll(components);
        }
        now.forEach((metricName, metric) -> visitor.onMetric(metric, metricName, this));
        for (MetricNode group : below) {
            group.visit(visitor);
        }
    }

    /** Is shown metrics. */
    interface MetricVisitor {

        void onMetric(Metric metric, String metricName, MetricNode group);
    }

    @Override
    public Counter counter(String metricName) {
        return counter(metricName, new SimpleCounter());
    }

    @Override
    public <C extends Counter> C counter(String metricName, C counter) {
        add(metricName, counter);
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String metricName, G gauge) {
        add(metricName, gauge);
        return gauge;
    }

    @Override
    public <H extends Histogram> H histogram(String metricName, H histogram) {
        add(metricName, histogram);
        return histogram;
    }

    @Override
    public <M extends Meter> M meter(String metricName, M meter) {
        add(metricName, meter);
        return meter;
    }

    /** A second metric of one name in a group is left out, as in Flink, and keeps counting for itself. */
    private void add(String metricName, Metric metric) {
        if (metric == null) {
            LOG.warn(
                    "Ignoring attempted registration of a metric due to being null for name {}.",
                    metricName);
            return;
        }
        synchronized (this) {
            if (isClosed) {
                return;
            }
            if (metrics.putIfAbsent(metricName, metric) != null) {
                LOG.warn(
                        "Name collision: Group already contains a Metric with the name '{}'. Metric will not be reported.{}",
                        metricName,
                        scope);
                return;
            }
            if (groups.containsKey(metricName)) {
                LOG.warn(
                        "Name collision: Adding a metric with the same name as a metric subgroup: '{}'. Metric might not get"
                                + " properly reported. {}",
                        metricName,
                        scope);
            }
            registry.register(metric, metricName, this);
        }
    }

    @Override
    public MetricGroup addGroup(String groupName) {
        return addGroup(groupName, Kind.PLAIN);
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        if (kind == Kind.KEY) {
            return addGroup(key, Kind.PLAIN).addGroup(value, Kind.PLAIN);
        }
        return addGroup(key, Kind.KEY).addGroup(value, Kind.VALUE);
    }

    /** A group that is there already stays what it is, whatever was asked for. */
    private synchronized MetricNode addGroup(String groupName, Kind asked) {
        MetricNode existing = groups.get(groupName);
        if (metrics.containsKey(groupName)) {
            LOG.warn(
                    "Name collision: Adding a metric subgroup with the same name as an existing metric: '{}'. Metric might"
                            + " not get properly reported. {}",
                    groupName,
                    scope);
        }
        if (existing != null) {
            return existing;
        }
        MetricNode added = below(groupName, kindOfChild(asked));
        if (isClosed) {
            added.close();
        } else {
            groups.put(groupName, added);
        }
        return added;
    }

    private Kind kindOfChild(Kind asked) {
        if (kind == Kind.KEY) {
            return asked == Kind.VALUE ? Kind.VALUE : Kind.PLAIN;
        }
        return asked == Kind.KEY ? Kind.KEY : Kind.PLAIN;
    }

    private MetricNode below(String groupName, Kind kindBelow) {
        List<String> longer = new ArrayList<>(scope);
        longer.add(groupName);
        Map<String, String> variables =
                kindBelow == Kind.VALUE ? Map.of(Variables.of(name), groupName) : Map.of();
        return new MetricNode(registry, this, kindBelow, groupName, longer, variables);
    }

    @Override
    public String[] getScopeComponents() {
        return scope.toArray(new String[0]);
    }

    /** What a group above has under the same name counts. */
    @Override
    public Map<String, String> getAllVariables() {
        Map<String, String> all = new HashMap<>();
        for (MetricNode group = this; group != null; group = group.parent) {
            all.putAll(group.ownVariables);
        }
        return all;
    }

    @Override
    public String getMetricIdentifier(String metricName) {
        return getMetricIdentifier(metricName, text -> text);
    }

    @Override
    public String getMetricIdentifier(String metricName, CharacterFilter filter) {
        return identifier(metricName, filter, registry.delimiter());
    }

    String identifier(String metricName, CharacterFilter filter, char delimiter) {
        StringBuilder identifier = new StringBuilder();
        for (String part : scope) {
            identifier.append(filter.filterCharacters(part)).append(delimiter);
        }
        return identifier.append(filter.filterCharacters(metricName)).toString();
    }

    @Override
    public String getLogicalScope(CharacterFilter filter) {
        return getLogicalScope(filter, registry.delimiter());
    }

    /** As Flink's REST interface names a metric: behind its operator, if it has one, and the user's groups. */
    String nameInQueries(String metricName) {
        String inQueries = simple(metricName);
        MetricNode group = this;
        while (group.kind != Kind.COMPONENT) {
            inQueries = simple(group.name) + '.' + inQueries;
            group = group.parent;
        }
        String operator = group.ownVariables.get(Variables.OPERATOR_NAME);
        return operator == null ? inQueries : simple(operator) + '.' + inQueries;
    }

    private static String simple(String text) {
        return text.replace(' ', '_').replace('.', '_').replace(':', '_').replace(',', '_');
    }

    /** Names of the kinds of groups from the top to here, without what differs between two of a kind. */
    @Override
    public String getLogicalScope(CharacterFilter filter, char delimiter) {
        if (kind == Kind.VALUE) {
            return parent.getLogicalScope(filter, delimiter);
        }
        String own = filter.filterCharacters(name);
        return parent == null ? own : parent.getLogicalScope(filter, delimiter) + delimiter + own;
    }

    @Override
    public MetricGroup getWrappedMetricGroup() {
        return this;
    }
}
