// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a window operator must do, said as plainly as possible: every window of every key is an object, every watermark
 * looks at all of them. Knows neither the engine nor the assigners, triggers and evictors of the API.
 */
final class WindowModel {

    private record Span(long start, long end) {

        /** The global window. */
        static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

        long last() {
            return this == ALL ? Long.MAX_VALUE : end - 1;
        }

        @Override
        public String toString() {
            return this == ALL ? "all" : "[" + start + "," + end + ")";
        }
    }

    private record Element(int value, long timestamp) {}

    private enum Reaction {
        NONE,
        FIRE,
        FIRE_AND_PURGE
    }

    /** A window of a key. */
    private static final class Pane {

        private final List<Element> elements = new ArrayList<>();
        private final TreeSet<Long> timers = new TreeSet<>();
        /** Of a count trigger; 0 is none. */
        private long count;
        /** Of a continuous trigger. */
        private Long nextFiring;
        /** Of a delta trigger. */
        private Element reference;
    }

    private final RandomJob job;
    private final Map<String, Map<Span, Pane>> keys = new LinkedHashMap<>();
    private final List<String> output = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;
    private long dropped;

    WindowModel(RandomJob job) {
        this.job = job;
    }

    /** Runs the job's whole input. */
    WindowModel run() {
        for (Script.Step step : job.script.steps()) {
            if (step.key() == null) {
                advance(step.time());
            } else {
                add(step.key(), new Element(step.value(), step.time()));
            }
        }
        advance(Long.MAX_VALUE);
        return this;
    }

    List<String> output() {
        return output;
    }

    long dropped() {
        return dropped;
    }

    private void add(String key, Element element) {
        Map<Span, Pane> panes = keys.computeIfAbsent(key, k -> new HashMap<>());
        boolean isTaken = false;
        for (Span assigned : assign(element)) {
            Span window = job.isSession() ? merge(panes, assigned) : assigned;
            if (cleanup(window) <= watermark && window != Span.ALL) {
                panes.remove(window);
                continue;
            }
            isTaken = true;
            Pane pane = panes.computeIfAbsent(window, w -> new Pane());
            pane.elements.add(element);
            react(onElement(element, window, pane), key, window, pane);
            if (cleanup(window) != Long.MAX_VALUE) {
                pane.timers.add(cleanup(window));
            }
        }
        boolean isLate = job.windows != RandomJob.Windows.GLOBAL
                && element.timestamp + job.lateness <= watermark;
        if (!isTaken && isLate) {
            if (job.hasLateOutput) {
                output.add("late " + key + " " + element.value);
            } else {
                dropped++;
            }
        }
    }

    private List<Span> assign(Element element) {
        long time = element.timestamp;
        List<Span> windows = new ArrayList<>();
        switch (job.windows) {
            case TUMBLING ->
                windows.add(spanAt(time - Math.floorMod(time - job.offset, job.size), job.size));
            case SLIDING -> {
                for (long start = time - job.size + 1; start <= time; start++) {
                    if (Math.floorMod(start - job.offset, job.slide) == 0) {
                        windows.add(spanAt(start, job.size));
                    }
                }
            }
            case SESSION -> windows.add(spanAt(time, job.size));
            case DYNAMIC_SESSION -> windows.add(spanAt(time, RandomJob.gapOf(element.value)));
            case GLOBAL -> windows.add(Span.ALL);
        }
        return windows;
    }

    private static Span spanAt(long start, long size) {
        return new Span(start, start + size);
    }

    /** Makes one window of a new one and all that it overlaps or touches. */
    private Span merge(Map<Span, Pane> panes, Span added) {
        Span result = added;
        List<Span> merged = new ArrayList<>();
        for (Span live : new ArrayList<>(panes.keySet())) {
            if (live.start <= added.end && added.start <= live.end) {
                merged.add(live);
                result = new Span(
                        Math.min(result.start, live.start), Math.max(result.end, live.end));
            }
        }
        if (merged.isEmpty() || merged.size() == 1 && merged.get(0).equals(result)) {
            return result;
        }
        Pane whole = new Pane();
        for (Span old : merged) {
            Pane part = panes.remove(old);
            whole.elements.addAll(part.elements);
            whole.count += part.count;
            if (part.nextFiring != null) {
                whole.nextFiring = whole.nextFiring == null
                        ? part.nextFiring
                        : Math.min(whole.nextFiring, part.nextFiring);
            }
        }
        if (whole.nextFiring != null) {
            whole.timers.add(whole.nextFiring);
        }
        if (firesAtEnd() && result.last() > watermark) {
            whole.timers.add(result.last());
        }
        panes.put(result, whole);
        return result;
    }

    private boolean firesAtEnd() {
        return job.firing == RandomJob.Firing.EVENT_TIME
                || job.firing == RandomJob.Firing.DEFAULT
                        && job.windows != RandomJob.Windows.GLOBAL;
    }

    private long cleanup(Span window) {
        return window == Span.ALL ? Long.MAX_VALUE : window.last() + job.lateness;
    }

    private Reaction onElement(Element element, Span window, Pane pane) {
        if (firesAtEnd()) {
            if (window.last() <= watermark) {
                return fire();
            }
            pane.timers.add(window.last());
            return Reaction.NONE;
        }
        return switch (job.firing) {
            case COUNT -> {
                pane.count++;
                if (pane.count < job.firingParameter) {
                    yield Reaction.NONE;
                }
                pane.count = 0;
                yield fire();
            }
            case CONTINUOUS -> {
                if (window.last() <= watermark) {
                    yield fire();
                }
                pane.timers.add(window.last());
                if (pane.nextFiring == null) {
                    setNextFiring(
                            element.timestamp - element.timestamp % job.firingParameter,
                            window,
                            pane);
                }
                yield Reaction.NONE;
            }
            case DELTA -> {
                if (pane.reference == null) {
                    pane.reference = element;
                    yield Reaction.NONE;
                }
                if (Math.abs(pane.reference.value - element.value) <= job.firingParameter) {
                    yield Reaction.NONE;
                }
                pane.reference = element;
                yield fire();
            }
            default -> Reaction.NONE;
        };
    }

    private void setNextFiring(long time, Span window, Pane pane) {
        pane.nextFiring = Math.min(time + job.firingParameter, window.last());
        pane.timers.add(pane.nextFiring);
    }

    private Reaction onTimer(long time, Span window, Pane pane) {
        if (firesAtEnd()) {
            return time == window.last() ? fire() : Reaction.NONE;
        }
        if (job.firing != RandomJob.Firing.CONTINUOUS) {
            return Reaction.NONE;
        }
        if (time == window.last()) {
            return fire();
        }
        if (pane.nextFiring != null && pane.nextFiring == time) {
            setNextFiring(time, window, pane);
            return fire();
        }
        return Reaction.NONE;
    }

    private Reaction fire() {
        boolean isPurged = job.purges && job.firing != RandomJob.Firing.DEFAULT;
        return isPurged ? Reaction.FIRE_AND_PURGE : Reaction.FIRE;
    }

    private void advance(long time) {
        watermark = time;
        for (Map.Entry<String, Map<Span, Pane>> key : keys.entrySet()) {
            while (fireFirst(key.getKey(), key.getValue())) {
                continue;
            }
        }
    }

    /** Fires the earliest timer of a key; false if none is due. */
    private boolean fireFirst(String key, Map<Span, Pane> panes) {
        Span first = null;
        for (Map.Entry<Span, Pane> pane : panes.entrySet()) {
            TreeSet<Long> timers = pane.getValue().timers;
            if (!timers.isEmpty()
                    && (first == null
                            || timers.first() < panes.get(first).timers.first())) {
                first = pane.getKey();
            }
        }
        if (first == null || panes.get(first).timers.first() > watermark) {
            return false;
        }
        Pane pane = panes.get(first);
        long time = pane.timers.pollFirst();
        react(onTimer(time, first, pane), key, first, pane);
        if (first != Span.ALL && time == cleanup(first)) {
            panes.remove(first);
        }
        return true;
    }

    private void react(Reaction reaction, String key, Span window, Pane pane) {
        if (reaction == Reaction.NONE) {
            return;
        }
        if (!pane.elements.isEmpty()) {
            emit(key, window, pane);
        }
        if (reaction == Reaction.FIRE_AND_PURGE) {
            pane.elements.clear();
        }
    }

    private void emit(String key, Span window, Pane pane) {
        if (!job.evictsAfter) {
            evict(pane.elements);
        }
        List<Integer> values = new ArrayList<>();
        pane.elements.forEach(element -> values.add(element.value));
        if (job.isSession()) {
            values.sort(null);
        }
        int sum = values.stream().mapToInt(Integer::intValue).sum();
        String text = switch (job.result) {
            case LIST -> values.toString();
            case REDUCE -> "[" + sum + "]";
            case AGGREGATE -> "[" + values.size() + ":" + sum + "]";
        };
        output.add(key + " " + window + " " + text + " at " + watermark);
        if (job.evictsAfter) {
            evict(pane.elements);
        }
    }

    private void evict(List<Element> elements) {
        switch (job.eviction) {
            case COUNT -> {
                while (elements.size() > job.evictionParameter) {
                    elements.remove(0);
                }
            }
            case TIME -> {
                long max = elements.stream().mapToLong(Element::timestamp).max().getAsLong();
                elements.removeIf(element -> element.timestamp <= max - job.evictionParameter);
            }
            case DELTA -> {
                int last = elements.get(elements.size() - 1).value;
                elements.removeIf(
                        element -> Math.abs(element.value - last) >= job.evictionParameter);
            }
            case NONE -> {}
        }
    }
}
