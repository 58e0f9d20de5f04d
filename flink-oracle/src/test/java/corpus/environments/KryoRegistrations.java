// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.io.Serializable;

/** Classes that are no beans go through serializers that the program has registered, by object and by class. */
@RunsAt(
        value = {1, 2},
        because = "the records keep nothing of each other")
public class KryoRegistrations implements Program {

    /** No bean. */
    private static class Point {
        private final int x;
        private final String trace;

        private Point(int x, String trace) {
            this.x = x;
            this.trace = trace;
        }

        @Override
        public String toString() {
            return x + " " + trace;
        }
    }

    /** Neither. */
    private static final class Corner extends Point {
        private Corner(int x, String trace) {
            super(x, trace);
        }
    }

    /** Known by its class only. */
    private static final class Line {
        private int length = 3;

        @Override
        public String toString() {
            return "line " + length;
        }
    }

    /** Leaves a trace, so that it is seen whether it was used. */
    public static final class PointSerializer extends Serializer<Point> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;

        public PointSerializer() {
            this("class");
        }

        private PointSerializer(String name) {
            this.name = name;
        }

        @Override
        public void write(Kryo kryo, Output output, Point point) {
            output.writeInt(point.x);
        }

        @Override
        public Point read(Kryo kryo, Input input, Class type) {
            return type == Corner.class
                    ? new Corner(input.readInt(), "by " + name)
                    : new Point(input.readInt(), "by " + name);
        }

        @Override
        public Point copy(Kryo kryo, Point point) {
            return point;
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.registerType(Line.class);
        env.registerTypeWithKryoSerializer(Point.class, PointSerializer.class);
        env.addDefaultKryoSerializer(Corner.class, PointSerializer.class);
        results.line("registered", env.getConfig().getRegisteredKryoTypes());
        results.line("registered", env.getConfig().getRegisteredTypesWithKryoSerializerClasses());
        results.line("registered", env.getConfig().getDefaultKryoSerializerClasses());
        DataStream<Long> numbers = env.fromSequence(1, 6).setParallelism(1).rebalance();
        results.anyOrder(
                "by class",
                numbers.map(number -> new Point(number.intValue(), "fresh"))
                        .returns(Point.class)
                        .keyBy(point -> point.x % 2)
                        .map(point -> "seen " + point));
        results.anyOrder(
                "default",
                numbers.map(number -> new Corner(number.intValue(), "fresh"))
                        .returns(Corner.class)
                        .shuffle()
                        .map(point -> "seen " + point));
        results.anyOrder(
                "registered type",
                numbers.map(number -> new Line())
                        .returns(Line.class)
                        .shuffle()
                        .map(line -> "" + line));
        env.execute();

        env.registerTypeWithKryoSerializer(Point.class, new PointSerializer("object"));
        env.addDefaultKryoSerializer(Corner.class, new PointSerializer("object"));
        results.line(
                "objects",
                env.getConfig().getRegisteredTypesWithKryoSerializers().keySet());
        results.line("objects", env.getConfig().getDefaultKryoSerializers().keySet());
        results.anyOrder(
                "by object",
                env.fromElements(1L, 2L)
                        .map(number -> new Point(number.intValue(), "fresh"))
                        .returns(Point.class)
                        .keyBy(point -> point.x % 2)
                        .map(point -> "seen " + point));
        env.execute();
        try {
            env.registerType(null);
        } catch (NullPointerException e) {
            results.line("null", e.getMessage());
        }
    }
}
