// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base;

import static io.millrace.configuration.description.TextElement.text;

import io.millrace.configuration.DescribedEnum;
import io.millrace.configuration.description.InlineElement;

/** How often a sink delivers a record when jobs fail and go on. Mirrors Flink 1.14's enum of this name. */
public enum DeliveryGuarantee implements DescribedEnum {
    /** Once. The source has to support it too, and both have to be set up for it. */
    EXACTLY_ONCE(
            "exactly-once",
            text("Each record is delivered once, whatever fails. The source has to do its part as"
                    + " well, and both have to be configured for it.")),
    /** Once, or several times after a failure. */
    AT_LEAST_ONCE(
            "at-least-once",
            text("No record is lost, and some are delivered again after a failure. Mostly quicker"
                    + " than exactly-once.")),
    /** Nothing is promised. */
    NONE(
            "none",
            text("Records may be lost or delivered again after a failure. Mostly the quickest."));

    private final String name;
    private final InlineElement description;

    DeliveryGuarantee(String name, InlineElement description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public InlineElement getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return name;
    }
}
