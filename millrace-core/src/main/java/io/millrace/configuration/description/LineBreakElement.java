// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

/** The end of a line. Mirrors Flink 1.14's class of this name. */
public class LineBreakElement implements InlineElement, BlockElement {

    private LineBreakElement() {}

    /**
     * The end of a line.
     *
     * @return the element
     */
    public static LineBreakElement linebreak() {
        return new LineBreakElement();
    }

    @Override
    public void format(Formatter formatter) {
        formatter.format(this);
    }
}
