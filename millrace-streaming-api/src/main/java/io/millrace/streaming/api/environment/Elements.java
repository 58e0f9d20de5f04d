// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.streaming.api.description.SourceDescription;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Elements that a program gave, kept as they are until the type to serialize them with is known for good. */
final class Elements {

    private final List<?> elements;
    private final ExecutionConfig executionConfig;

    private Elements(List<?> elements, ExecutionConfig executionConfig) {
        this.elements = elements;
        this.executionConfig = executionConfig;
    }

    /** Checks elements against the class of their type. */
    static Elements of(
            Collection<?> elements, Class<?> typeClass, ExecutionConfig executionConfig) {
        for (Object element : elements) {
            if (element == null) {
                throw new IllegalArgumentException("The collection contains a null element");
            }
            if (!typeClass.isAssignableFrom(element.getClass())) {
                throw new IllegalArgumentException(
                        "The elements in the collection are not all subclasses of "
                                + typeClass.getCanonicalName());
            }
        }
        return new Elements(List.copyOf(elements), executionConfig);
    }

    /** The elements in serialized form. */
    @SuppressWarnings("unchecked")
    SourceDescription serialize(TypeInformation<?> type) {
        TypeSerializer<Object> serializer =
                (TypeSerializer<Object>) type.createSerializer(executionConfig);
        DataOutputSerializer target = new DataOutputSerializer(256);
        try {
            for (Object element : elements) {
                serializer.serialize(element, target);
            }
        } catch (IOException | RuntimeException e) {
            throw new RuntimeException(
                    "Serializing the source elements failed: " + e.getMessage(), e);
        }
        return new SourceDescription.Elements(
                target.getCopyOfBuffer(), elements.size(), serializer);
    }
}
