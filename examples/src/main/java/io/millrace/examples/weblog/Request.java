// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.weblog;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.GzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** One line of the web server's log. */
public class Request {

    /** Who asked: a name or an address. */
    public String host;
    /** When the request came, in epoch milliseconds, to the second. */
    public long timestamp;
    /** Size of the answer; 0 if the log does not tell. */
    public long bytes;

    /** For the serializer. */
    public Request() {}

    /**
     * @param host who asked
     * @param timestamp when, in epoch milliseconds
     * @param bytes size of the answer
     */
    public Request(String host, long timestamp, long bytes) {
        this.host = host;
        this.timestamp = timestamp;
        this.bytes = bytes;
    }

    private static Request parse(String line) {
        String[] columns = Rows.split(line, '\t');
        String bytes = columns[6];
        return new Request(
                columns[0],
                Long.parseLong(columns[2]) * 1000,
                bytes.isEmpty() ? 0 : Long.parseLong(bytes));
    }

    /**
     * The requests of the day, with timestamps and watermarks.
     *
     * <p>The log is in the order of time. At a parallelism above 1 every subtask of the parser gets
     * some of the lines, in that order still, so each one's own watermark is right for what it has
     * seen, and whoever gets records of many goes by the smallest of their watermarks. Nothing is
     * ever late.
     */
    static DataStream<Request> stream(StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new GzipLines(data, 1, "weblog/nasa_19950801.tsv.gz"))
                .name("log")
                .map(Request::parse)
                .name("parse")
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Request>forMonotonousTimestamps()
                        .withTimestampAssigner((request, previous) -> request.timestamp));
    }
}
