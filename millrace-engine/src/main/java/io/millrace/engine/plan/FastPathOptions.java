// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.FastPaths;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The switches of the short cuts, as configuration knows them. All are on unless told otherwise. */
public final class FastPathOptions {

    private static final String PREFIX = "millrace.fast-path.";

    public static final ConfigOption<Boolean> SPECIALIZED_CHAINS = option("specialized-chains");
    public static final ConfigOption<Boolean> GENERATED_SERIALIZERS =
            option("generated-serializers");
    public static final ConfigOption<Boolean> ELIDED_COPIES = option("elided-copies");
    public static final ConfigOption<Boolean> FUSED_KEYED_EDGES = option("fused-keyed-edges");
    public static final ConfigOption<Boolean> PRIMITIVE_KEYS = option("primitive-keys");
    public static final ConfigOption<Boolean> RECYCLED_BATCHES = option("recycled-batches");
    public static final ConfigOption<Boolean> ADAPTIVE_FLUSH = option("adaptive-flush");

    private FastPathOptions() {}

    private static ConfigOption<Boolean> option(String name) {
        return ConfigOptions.key(PREFIX + name).booleanType().defaultValue(true);
    }

    /** All switches, in the order of {@link FastPaths}. */
    public static List<ConfigOption<Boolean>> all() {
        return List.of(
                SPECIALIZED_CHAINS,
                GENERATED_SERIALIZERS,
                ELIDED_COPIES,
                FUSED_KEYED_EDGES,
                PRIMITIVE_KEYS,
                RECYCLED_BATCHES,
                ADAPTIVE_FLUSH);
    }

    static FastPaths read(Configuration configuration) {
        return new FastPaths(
                configuration.get(SPECIALIZED_CHAINS),
                configuration.get(GENERATED_SERIALIZERS),
                configuration.get(ELIDED_COPIES),
                configuration.get(FUSED_KEYED_EDGES),
                configuration.get(PRIMITIVE_KEYS),
                configuration.get(RECYCLED_BATCHES),
                configuration.get(ADAPTIVE_FLUSH));
    }

    /** Which short cuts are taken, by the names under which they can be switched off. */
    static Map<String, Boolean> named(FastPaths fastPaths) {
        Map<String, Boolean> named = new LinkedHashMap<>();
        named.put(nameOf(SPECIALIZED_CHAINS), fastPaths.specializedChains());
        named.put(nameOf(GENERATED_SERIALIZERS), fastPaths.generatedSerializers());
        named.put(nameOf(ELIDED_COPIES), fastPaths.elidedCopies());
        named.put(nameOf(FUSED_KEYED_EDGES), fastPaths.fusedKeyedEdges());
        named.put(nameOf(PRIMITIVE_KEYS), fastPaths.primitiveKeys());
        named.put(nameOf(RECYCLED_BATCHES), fastPaths.recycledBatches());
        named.put(nameOf(ADAPTIVE_FLUSH), fastPaths.adaptiveFlush());
        return named;
    }

    private static String nameOf(ConfigOption<Boolean> option) {
        return option.key().substring(PREFIX.length());
    }
}
