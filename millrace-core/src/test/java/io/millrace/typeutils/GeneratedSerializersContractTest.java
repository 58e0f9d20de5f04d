// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.typeutils.SerializerSamples.Sample;

import java.util.stream.Stream;

class GeneratedSerializersContractTest extends CompositeSerializersTest {

    @Override
    Stream<Sample<?>> samples() {
        return super.samples().map(GeneratedSerializersContractTest::specialized);
    }

    private static <T> Sample<T> specialized(Sample<T> sample) {
        return new Sample<>(
                sample.name,
                GeneratedSerializers.specialize(sample.serializer),
                sample.values,
                sample.fixed);
    }
}
