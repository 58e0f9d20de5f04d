// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of cores, or parts of them. Mirrors Flink 1.14's {@code CPUResource}. */
public class CPUResource extends Resource<CPUResource> {

    private static final long serialVersionUID = 1L;

    /** Name of the resource. */
    public static final String NAME = "CPU";

    /**
     * So many cores.
     *
     * @param value not negative
     */
    public CPUResource(double value) {
        super(NAME, value);
    }

    private CPUResource(BigDecimal value) {
        super(NAME, value);
    }

    @Override
    public CPUResource create(BigDecimal value) {
        return new CPUResource(value);
    }

    /**
     * For people.
     *
     * @return such as {@code 1.50 cores}
     */
    public String toHumanReadableString() {
        return String.format(
                "%.2f cores", getValue().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
