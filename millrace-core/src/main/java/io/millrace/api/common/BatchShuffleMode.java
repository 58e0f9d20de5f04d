// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import io.millrace.configuration.DescribedEnum;
import io.millrace.configuration.description.InlineElement;
import io.millrace.configuration.description.TextElement;

/** How tasks of a batch program exchange their data. Mirrors Flink 1.14's enum of this name. */
public enum BatchShuffleMode implements DescribedEnum {
    /** Both sides run at once, and records go from one to the other. */
    ALL_EXCHANGES_PIPELINED("Both sides of an exchange run at once."),
    /** One side ends before the other starts, and what it has made is kept until then. */
    ALL_EXCHANGES_BLOCKING("One side of an exchange ends before the other starts.");

    private final String description;

    BatchShuffleMode(String description) {
        this.description = description;
    }

    @Override
    public InlineElement getDescription() {
        return TextElement.text(description);
    }
}
