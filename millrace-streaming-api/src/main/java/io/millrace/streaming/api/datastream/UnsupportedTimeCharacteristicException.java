// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.util.FlinkRuntimeException;

/** Says that an operation does not work in the notion of time that was asked for. Mirrors Flink 1.14's class of this name. */
public class UnsupportedTimeCharacteristicException extends FlinkRuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what does not work
     */
    public UnsupportedTimeCharacteristicException(String message) {
        super(message);
    }
}
