// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

import java.util.ArrayList;
import java.util.List;

/** What an option or a constant is for, as blocks of text. Immutable. Mirrors Flink 1.14's class of this name. */
public class Description {

    private final List<BlockElement> blocks;

    private Description(List<BlockElement> blocks) {
        this.blocks = blocks;
    }

    /**
     * Begins a description.
     *
     * @return a builder without blocks
     */
    public static DescriptionBuilder builder() {
        return new DescriptionBuilder();
    }

    /**
     * The blocks.
     *
     * @return in order
     */
    public List<BlockElement> getBlocks() {
        return blocks;
    }

    /** Collects the blocks of a description. Belongs to one thread. */
    public static class DescriptionBuilder {

        private final List<BlockElement> blocks = new ArrayList<>();

        /** Without blocks. */
        public DescriptionBuilder() {}

        /**
         * Adds a text with elements in it.
         *
         * @param format holds a {@code %s} for each element
         * @param elements in the order of their places
         * @return this
         */
        public DescriptionBuilder text(String format, InlineElement... elements) {
            return add(TextElement.text(format, elements));
        }

        /**
         * Adds a text.
         *
         * @param text the text
         * @return this
         */
        public DescriptionBuilder text(String text) {
            return add(TextElement.text(text));
        }

        /**
         * Adds any block.
         *
         * @param block the block
         * @return this
         */
        public DescriptionBuilder add(BlockElement block) {
            blocks.add(block);
            return this;
        }

        /**
         * Adds the end of a line.
         *
         * @return this
         */
        public DescriptionBuilder linebreak() {
            return add(LineBreakElement.linebreak());
        }

        /**
         * Adds a list.
         *
         * @param elements its entries in order
         * @return this
         */
        public DescriptionBuilder list(InlineElement... elements) {
            return add(ListElement.list(elements));
        }

        /**
         * The description.
         *
         * @return with the blocks that were added
         */
        public Description build() {
            return new Description(blocks);
        }
    }
}
