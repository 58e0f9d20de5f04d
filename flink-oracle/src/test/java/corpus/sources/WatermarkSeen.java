// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** Writes behind each record which watermark it sees. */
class WatermarkSeen extends ProcessFunction<String, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(String value, Context context, Collector<String> out) {
        out.collect(value + " ~" + context.timerService().currentWatermark());
    }
}
