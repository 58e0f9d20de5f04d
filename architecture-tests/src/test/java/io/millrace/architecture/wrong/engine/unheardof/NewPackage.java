// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.unheardof;

/** Lives in a package that the table does not know. */
public final class NewPackage {}
