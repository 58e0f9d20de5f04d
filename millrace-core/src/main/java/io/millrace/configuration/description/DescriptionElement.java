// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

/** A part of a description. */
interface DescriptionElement {

    /**
     * Adds this part to what a formatter writes.
     *
     * @param formatter writes the description
     */
    void format(Formatter formatter);
}
