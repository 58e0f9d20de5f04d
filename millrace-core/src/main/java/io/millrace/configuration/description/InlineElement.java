// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration.description;

/** A part of a description that can stand within a text or a list. Mirrors Flink 1.14's interface of this name. */
public interface InlineElement extends DescriptionElement {}
