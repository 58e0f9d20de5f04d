// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What one run of a program gives to be compared: records of streams with their timestamps, and lines of the program itself. */
public final class Results {

    /** What is compared. */
    public enum Order {
        /** Each record as often as on the other side. */
        ANY,
        /** The same, and with one subtask in the same order. */
        ALWAYS,
        /** The same, and records of one key always in the same order. */
        PER_KEY
    }

    /** One thing that was seen. */
    public static final class Seen {

        private final String name;
        private final Order order;
        private final String key;
        private final String text;

        /**
         * @param name of the stream, or of the line
         * @param order what is compared of it
         * @param key of the record, or empty
         * @param text the record and its timestamp
         */
        public Seen(String name, Order order, String key, String text) {
            this.name = name;
            this.order = order;
            this.key = key;
            this.text = text;
        }

        public String name() {
            return name;
        }

        public Order order() {
            return order;
        }

        public String key() {
            return key;
        }

        public String text() {
            return text;
        }
    }

    /** Runs that have not ended: sinks find theirs by its number, as they are sent as bytes. */
    private static final Map<Long, Results> RUNNING = new ConcurrentHashMap<>();

    private static final AtomicLong NEXT_RUN = new AtomicLong();

    private final long run = NEXT_RUN.incrementAndGet();
    private final List<Seen> seen = new ArrayList<>();

    private Results() {}

    /** What a program does with its results. */
    public interface Body {
        void run(Results results) throws Exception;
    }

    /** Runs something, and returns what it has seen. */
    public static List<Seen> of(Body body) throws Exception {
        Results results = new Results();
        RUNNING.put(results.run, results);
        try {
            body.run(results);
        } finally {
            RUNNING.remove(results.run);
        }
        synchronized (results.seen) {
            return new ArrayList<>(results.seen);
        }
    }

    /** Compares the records of a stream, in no order. */
    public <T> void anyOrder(String name, DataStream<T> stream) {
        capture(name, Order.ANY, stream, value -> "");
    }

    /** Compares the records of a stream; with parallelism 1 also their order. */
    public <T> void inOrder(String name, DataStream<T> stream) {
        capture(name, Order.ALWAYS, stream, value -> "");
    }

    /** Compares the records of a stream, and the order of those with the same key. */
    public <T, K> void inOrderPerKey(String name, DataStream<T> stream, KeySelector<T, K> key) {
        capture(name, Order.PER_KEY, stream, key);
    }

    private <T> void capture(
            String name, Order order, DataStream<T> stream, KeySelector<T, ?> key) {
        stream.addSink(new Capture<>(run, name, order, key)).name("capture " + name);
    }

    /** Compares something that the program itself has seen; lines of one name are compared in order. */
    public void line(String name, Object value) {
        add(new Seen(name, Order.ALWAYS, "", textOf(value)));
    }

    private void add(Seen what) {
        synchronized (seen) {
            seen.add(what);
        }
    }

    /** A value as text; arrays by their elements. */
    public static String textOf(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }

    /** Keeps each record, with its timestamp. */
    private static final class Capture<T> extends RichSinkFunction<T> {

        private static final long serialVersionUID = 1L;

        private final long run;
        private final String name;
        private final Order order;
        private final KeySelector<T, ?> key;

        private Capture(long run, String name, Order order, KeySelector<T, ?> key) {
            this.run = run;
            this.name = name;
            this.order = order;
            this.key = key;
        }

        @Override
        public void invoke(T value, Context context) throws Exception {
            Long timestamp = context.timestamp();
            String text = textOf(value) + " @" + (timestamp == null ? "none" : timestamp);
            Results results = RUNNING.get(run);
            if (results != null) {
                results.add(new Seen(name, order, textOf(key.getKey(value)), text));
            }
        }
    }
}
