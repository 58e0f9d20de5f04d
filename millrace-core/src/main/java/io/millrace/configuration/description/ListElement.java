// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import java.util.List;

/** A list with a line for each entry. Mirrors Flink 1.14's class of this name. */
public class ListElement implements BlockElement {

    private final List<InlineElement> entries;

    private ListElement(List<InlineElement> entries) {
        this.entries = entries;
    }

    /**
     * A list.
     *
     * @param elements its entries in order
     * @return the element
     */
    public static ListElement list(InlineElement... elements) {
        return new ListElement(List.of(elements));
    }

    /**
     * The entries.
     *
     * @return in order
     */
    public List<InlineElement> getEntries() {
        return entries;
    }

    @Override
    public void format(Formatter formatter) {
        formatter.format(this);
    }
}
