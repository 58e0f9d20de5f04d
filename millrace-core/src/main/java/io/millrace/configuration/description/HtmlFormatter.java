// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import java.util.EnumSet;

/** Writes descriptions as HTML. Mirrors Flink 1.14's class of this name. */
public class HtmlFormatter extends Formatter {

    /** With nothing written. */
    public HtmlFormatter() {}

    @Override
    protected void formatLink(StringBuilder state, String link, String description) {
        state.append("<a href=\"")
                .append(link)
                .append("\">")
                .append(description)
                .append("</a>");
    }

    @Override
    protected void formatLineBreak(StringBuilder state) {
        state.append("<br />");
    }

    @Override
    protected void formatText(
            StringBuilder state,
            String format,
            String[] elements,
            EnumSet<TextElement.TextStyle> styles) {
        String text = String.format(escape(format), (Object[]) elements);
        if (styles.contains(TextElement.TextStyle.CODE)) {
            state.append("<code class=\"highlighter-rouge\">").append(text).append("</code>");
        } else {
            state.append(text);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    protected void formatList(StringBuilder state, String[] entries) {
        state.append("<ul>");
        for (String entry : entries) {
            state.append("<li>").append(entry).append("</li>");
        }
        state.append("</ul>");
    }

    @Override
    protected Formatter newInstance() {
        return new HtmlFormatter();
    }
}
