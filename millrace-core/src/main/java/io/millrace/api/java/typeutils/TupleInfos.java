// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;

/** Makes tuple types whose class is only known as a class of some tuple. */
final class TupleInfos {

    private TupleInfos() {}

    @SuppressWarnings("unchecked")
    static TypeInformation<?> create(Class<?> tupleClass, TypeInformation<?>[] fields) {
        return new TupleTypeInfo<>((Class<Tuple>) tupleClass, fields);
    }
}
