// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Which short cuts are switched off.
 *
 * @param off their options, in the order in which they are declared
 */
record Switches(List<ConfigOption<Boolean>> off) {

    private static final int RANDOM_MIXTURES = 8;
    private static final long SEED = 20_261_125;

    /** Nothing is switched off. */
    static Switches allOn() {
        return new Switches(List.of());
    }

    /** Everything is switched off: the plain path, which all others are compared with. */
    static Switches allOff() {
        return new Switches(FastPathOptions.all());
    }

    @SafeVarargs
    static Switches without(ConfigOption<Boolean>... options) {
        return new Switches(List.of(options));
    }

    /** All on, all off, each off alone, each on alone, and some random mixtures. */
    static Stream<Switches> mixtures() {
        List<Switches> mixtures = new ArrayList<>(List.of(allOn(), allOff()));
        for (ConfigOption<Boolean> option : FastPathOptions.all()) {
            mixtures.add(without(option));
            List<ConfigOption<Boolean>> others = new ArrayList<>(FastPathOptions.all());
            others.remove(option);
            mixtures.add(new Switches(List.copyOf(others)));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM_MIXTURES; i++) {
            mixtures.add(new Switches(FastPathOptions.all().stream()
                    .filter(option -> random.nextBoolean())
                    .toList()));
        }
        return mixtures.stream();
    }

    Configuration configuration() {
        Configuration configuration = new Configuration();
        off.forEach(option -> configuration.set(option, false));
        return configuration;
    }

    @Override
    public String toString() {
        if (off.isEmpty()) {
            return "all on";
        }
        List<String> names = off.stream()
                .map(option -> option.key().substring(option.key().lastIndexOf('.') + 1))
                .toList();
        return "without " + String.join(", ", names);
    }
}
