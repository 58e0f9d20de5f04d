// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

/** A part of a description that stands by itself, such as a text or a list. Mirrors Flink 1.14's interface of this name. */
public interface BlockElement extends DescriptionElement {}
