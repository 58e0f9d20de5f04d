// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import io.millrace.typeutils.SerializerSamples.Sample;

import java.util.stream.Stream;

class BasicSerializersTest extends SerializerContract {

    @Override
    Stream<Sample<?>> samples() {
        return SerializerSamples.basic(SEED).values().stream();
    }
}
