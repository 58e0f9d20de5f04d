// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import static io.millrace.configuration.description.LinkElement.link;
import static io.millrace.configuration.description.TextElement.code;
import static io.millrace.configuration.description.TextElement.text;
import static io.millrace.configuration.description.TextElement.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.MissingFormatArgumentException;

class HtmlFormatterTest {

    private final HtmlFormatter formatter = new HtmlFormatter();

    @Test
    void shouldWriteBlocksOneBehindTheOther() {
        Description description = Description.builder()
                .text("a %s b <c> & d", code("x<y"))
                .linebreak()
                .list(text("one"), link("http://u?a=b&c", "txt"), code("q"))
                .text("z")
                .build();

        assertThat(formatter.format(description))
                .isEqualTo(
                        "a <code class=\"highlighter-rouge\">x&lt;y</code> b &lt;c&gt; &amp; d<br />"
                                + "<ul><li>one</li><li><a href=\"http://u?a=b&c\">txt</a></li>"
                                + "<li><code class=\"highlighter-rouge\">q</code></li></ul>z");
    }

    @Test
    void shouldWriteWrappedElementsWithoutAnythingBetween() {
        Description description = Description.builder()
                .text("s %s e", wrap(text("w1"), code("w2")))
                .build();

        assertThat(formatter.format(description))
                .isEqualTo("s w1<code class=\"highlighter-rouge\">w2</code> e");
    }

    @Test
    void shouldShowALinkAsItsAddress() {
        Description description =
                Description.builder().add(text("see %s", link("http://x"))).build();

        assertThat(formatter.format(description))
                .isEqualTo("see <a href=\"http://x\">http://x</a>");
    }

    @Test
    void shouldTakePercentSignsLiterally() {
        Description description =
                Description.builder().text("100% of %s", code("50%")).build();

        assertThat(formatter.format(description))
                .isEqualTo("100% of <code class=\"highlighter-rouge\">50%</code>");
    }

    @Test
    void shouldRefuseAPlaceWithoutElement() {
        Description description = Description.builder().text("a %s b").build();

        assertThatThrownBy(() -> formatter.format(description))
                .isInstanceOf(MissingFormatArgumentException.class);
    }

    @Test
    void shouldForgetWhatItHasWritten() {
        Description description = Description.builder().text("a").build();

        formatter.format(description);

        assertThat(formatter.format(description)).isEqualTo("a");
    }
}
