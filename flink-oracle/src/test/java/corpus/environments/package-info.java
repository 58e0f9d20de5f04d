// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Programs over environments: their settings and defaults, how jobs are started, and what they are given. */
package corpus.environments;
