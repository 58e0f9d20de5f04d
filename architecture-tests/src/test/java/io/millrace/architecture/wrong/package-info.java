// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Classes that break the rules, one way each, in packages called like those that the rules are about. */
package io.millrace.architecture.wrong;
