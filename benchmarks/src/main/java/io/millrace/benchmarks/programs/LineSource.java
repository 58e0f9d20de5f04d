// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.data.Lines;

final class LineSource extends IndexedSource<String> {

    private static final long serialVersionUID = 1L;

    @Override
    String at(long index) {
        return Lines.at(index);
    }
}
