// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import io.millrace.api.connector.source.SourceSplit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A split that says step by step what its reader does. */
class Script implements SourceSplit, Serializable {

    private static final long serialVersionUID = 1L;

    enum Kind {
        RECORD,
        WITHOUT_TIMESTAMP,
        WATERMARK,
        IDLE,
        ACTIVE
    }

    static class Step implements Serializable {

        private static final long serialVersionUID = 1L;

        final Kind kind;
        final String value;
        final long timestamp;

        Step(Kind kind, String value, long timestamp) {
            this.kind = kind;
            this.value = value;
            this.timestamp = timestamp;
        }
    }

    final String id;
    final List<Step> steps = new ArrayList<>();

    Script(String id) {
        this.id = id;
    }

    @Override
    public String splitId() {
        return id;
    }

    Script at(long... timestamps) {
        for (long timestamp : timestamps) {
            steps.add(new Step(Kind.RECORD, id + timestamp, timestamp));
        }
        return this;
    }

    Script untimed(String value) {
        steps.add(new Step(Kind.WITHOUT_TIMESTAMP, value, 0));
        return this;
    }

    Script watermark(long timestamp) {
        steps.add(new Step(Kind.WATERMARK, null, timestamp));
        return this;
    }

    Script idle() {
        steps.add(new Step(Kind.IDLE, null, 0));
        return this;
    }

    Script active() {
        steps.add(new Step(Kind.ACTIVE, null, 0));
        return this;
    }

    @Override
    public String toString() {
        return id;
    }
}
