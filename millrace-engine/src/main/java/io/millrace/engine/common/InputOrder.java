// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** When the records of a logical input are processed. */
public enum InputOrder {
    /** As they come; if others wait for the end of input, before them. */
    AS_IT_COMES,
    /** At the end of input, by key and timestamp, together with all other inputs that are sorted. */
    SORTED,
    /** At the end of input, as they came. */
    BEHIND
}
