// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Small programs over the whole API, each a file, each with enough input that windows fire, late records come and keys repeat.
 * They know neither engine: compiled against Flink they differ in the prefix of their imports only.
 */
package corpus;
