// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import java.util.EnumSet;
import java.util.List;

/**
 * Writes descriptions in some markup, which subclasses know. Belongs to one thread. Mirrors Flink 1.14's class of this name.
 */
public abstract class Formatter {

    /** Stands for a place while the other percent signs are doubled; it does not occur in texts. */
    private static final String PLACE = "\0";

    private final StringBuilder state = new StringBuilder();

    /** With nothing written. */
    public Formatter() {}

    /**
     * Writes a description.
     *
     * @param description the description
     * @return its blocks one behind the other
     */
    public String format(Description description) {
        for (BlockElement block : description.getBlocks()) {
            block.format(this);
        }
        return takeState();
    }

    /**
     * Writes a link; called by the element.
     *
     * @param element the link
     */
    public void format(LinkElement element) {
        formatLink(state, element.getLink(), element.getText());
    }

    /**
     * Writes a text; called by the element.
     *
     * @param element the text
     */
    public void format(TextElement element) {
        formatText(
                state,
                withPlacesOnly(element.getFormat()),
                formatAll(element.getElements()),
                element.getStyles());
    }

    /**
     * Writes the end of a line; called by the element.
     *
     * @param element the end of a line
     */
    public void format(LineBreakElement element) {
        formatLineBreak(state);
    }

    /**
     * Writes a list; called by the element.
     *
     * @param element the list
     */
    public void format(ListElement element) {
        formatList(state, formatAll(element.getEntries()));
    }

    private String[] formatAll(List<InlineElement> elements) {
        String[] texts = new String[elements.size()];
        for (int i = 0; i < texts.length; i++) {
            Formatter formatter = newInstance();
            elements.get(i).format(formatter);
            texts[i] = formatter.takeState();
        }
        return texts;
    }

    private String takeState() {
        String text = state.toString().replace("%%", "%");
        state.setLength(0);
        return text;
    }

    /** Percent signs that are no place are doubled, so that {@code String.format} takes them literally. */
    private static String withPlacesOnly(String format) {
        return format.replace("%s", PLACE).replace("%", "%%").replace(PLACE, "%s");
    }

    /**
     * Writes a link.
     *
     * @param state what is written so far
     * @param link address
     * @param description what is shown
     */
    protected abstract void formatLink(StringBuilder state, String link, String description);

    /**
     * Writes the end of a line.
     *
     * @param state what is written so far
     */
    protected abstract void formatLineBreak(StringBuilder state);

    /**
     * Writes a text.
     *
     * @param state what is written so far
     * @param format for {@code String.format}, with a {@code %s} for each element
     * @param elements the elements as they are written
     * @param styles how the text is set
     */
    protected abstract void formatText(
            StringBuilder state,
            String format,
            String[] elements,
            EnumSet<TextElement.TextStyle> styles);

    /**
     * Writes a list.
     *
     * @param state what is written so far
     * @param entries the entries as they are written
     */
    protected abstract void formatList(StringBuilder state, String[] entries);

    /**
     * A formatter of the same kind, for an element within another.
     *
     * @return with nothing written
     */
    protected abstract Formatter newInstance();
}
