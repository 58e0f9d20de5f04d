// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

/** A link. Mirrors Flink 1.14's class of this name. */
public class LinkElement implements InlineElement {

    private final String link;
    private final String text;

    private LinkElement(String link, String text) {
        this.link = link;
        this.text = text;
    }

    /**
     * A link with a text.
     *
     * @param link address
     * @param text what is shown
     * @return the element
     */
    public static LinkElement link(String link, String text) {
        return new LinkElement(link, text);
    }

    /**
     * A link that is shown as its address.
     *
     * @param link address
     * @return the element
     */
    public static LinkElement link(String link) {
        return new LinkElement(link, link);
    }

    /**
     * Where the link leads.
     *
     * @return the address
     */
    public String getLink() {
        return link;
    }

    /**
     * What is shown.
     *
     * @return the text
     */
    public String getText() {
        return text;
    }

    @Override
    public void format(Formatter formatter) {
        formatter.format(this);
    }
}
