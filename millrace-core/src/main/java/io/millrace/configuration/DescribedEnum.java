// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.configuration.description.InlineElement;

/** An enum whose constants say what they are for, where options are documented. Mirrors Flink 1.14's interface of this name. */
public interface DescribedEnum {

    /**
     * What this constant is for.
     *
     * @return the description
     */
    InlineElement getDescription();
}
