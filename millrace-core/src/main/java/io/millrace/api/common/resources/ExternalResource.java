// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.resources;

import java.math.BigDecimal;

/** An amount of something that a program names itself, such as GPUs. Mirrors Flink 1.14's {@code ExternalResource}. */
public class ExternalResource extends Resource<ExternalResource> {

    private static final long serialVersionUID = 1L;

    /**
     * So much of something.
     *
     * @param name of what
     * @param value not negative
     */
    public ExternalResource(String name, double value) {
        super(name, value);
    }

    private ExternalResource(String name, BigDecimal value) {
        super(name, value);
    }

    @Override
    protected ExternalResource create(BigDecimal value) {
        return new ExternalResource(getName(), value);
    }
}
