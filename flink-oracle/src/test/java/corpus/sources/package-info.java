// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Programs whose sources are made of splits. */
package corpus.sources;
