// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** A text, in which other elements may stand. Mirrors Flink 1.14's class of this name. */
public class TextElement implements BlockElement, InlineElement {

    /** How a text is set. */
    public enum TextStyle {
        /** As code. */
        CODE
    }

    private final String format;
    private final List<InlineElement> elements;
    private final EnumSet<TextStyle> styles = EnumSet.noneOf(TextStyle.class);

    private TextElement(String format, List<InlineElement> elements) {
        this.format = format;
        this.elements = elements;
    }

    /**
     * A text with elements in it.
     *
     * @param format holds a {@code %s} for each element
     * @param elements in the order of their places
     * @return the element
     */
    public static TextElement text(String format, InlineElement... elements) {
        return new TextElement(format, Arrays.asList(elements));
    }

    /**
     * A text.
     *
     * @param text the text; a {@code %s} in it has no element, and cannot be formatted
     * @return the element
     */
    public static TextElement text(String text) {
        return new TextElement(text, Collections.emptyList());
    }

    /**
     * Several elements as one, without anything between them.
     *
     * @param elements in order
     * @return the element
     */
    public static InlineElement wrap(InlineElement... elements) {
        String places = Arrays.stream(elements).map(element -> "%s").collect(Collectors.joining());
        return text(places, elements);
    }

    /**
     * A text that is set as code.
     *
     * @param text the text
     * @return the element
     */
    public static TextElement code(String text) {
        TextElement element = text(text);
        element.styles.add(TextStyle.CODE);
        return element;
    }

    /**
     * The text with a {@code %s} for each element in it.
     *
     * @return the text
     */
    public String getFormat() {
        return format;
    }

    /**
     * The elements in the text.
     *
     * @return in the order of their places
     */
    public List<InlineElement> getElements() {
        return elements;
    }

    /**
     * How the text is set.
     *
     * @return empty if it is set as plain text
     */
    public EnumSet<TextStyle> getStyles() {
        return styles;
    }

    @Override
    public void format(Formatter formatter) {
        formatter.format(this);
    }
}
