// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.List;

/**
 * Options of resources beside processors and memory, such as GPUs.
 * Mirrors the keys and defaults of Flink 1.14's {@code ExternalResourceOptions}.
 */
public class ExternalResourceOptions {

    /** End of the key that says how much of a resource a task manager has. */
    public static final String EXTERNAL_RESOURCE_AMOUNT_SUFFIX = "amount";

    /** Value that means: no resources. */
    public static final String NONE = "none";

    /** End of the key that names the factory of a resource's driver. */
    public static final String EXTERNAL_RESOURCE_DRIVER_FACTORY_SUFFIX = "driver-factory.class";

    /** Beginning of the end of keys of a resource's own parameters. */
    public static final String EXTERNAL_RESOURCE_DRIVER_PARAM_SUFFIX = "param.";

    /** Names of the resources. */
    public static final ConfigOption<List<String>> EXTERNAL_RESOURCE_LIST = ConfigOptions.key(
                    "external-resources")
            .stringType()
            .asList()
            .defaultValues()
            .withDescription("Names of the resources.");

    /** Class of the factory of a resource's driver. */
    public static final ConfigOption<String> EXTERNAL_RESOURCE_DRIVER_FACTORY_CLASS =
            ConfigOptions.key("external-resource.<resource_name>.driver-factory.class")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("Class of the factory of a resource's driver.");

    /** How much of a resource each task manager has. */
    public static final ConfigOption<Long> EXTERNAL_RESOURCE_AMOUNT = ConfigOptions.key(
                    "external-resource.<resource_name>.amount")
            .longType()
            .noDefaultValue()
            .withDescription("How much of a resource each task manager has.");

    /** A parameter of a resource's driver. */
    public static final ConfigOption<String> EXTERNAL_RESOURCE_DRIVER_PARAM = ConfigOptions.key(
                    "external-resource.<resource_name>.param.<param>")
            .stringType()
            .noDefaultValue()
            .withDescription("A parameter of a resource's driver.");

    /** Without use: all options are constants. */
    public ExternalResourceOptions() {}

    /**
     * Key of a setting of any resource, as documents write it.
     *
     * @param suffix end of the key
     * @return the key with a place for the name
     */
    public static String genericKeyWithSuffix(String suffix) {
        return keyOf("<resource_name>", suffix);
    }

    private static String keyOf(String resourceName, String suffix) {
        return "external-resource." + resourceName + "." + suffix;
    }

    /**
     * Key of how much of a resource a task manager has.
     *
     * @param resourceName name of the resource
     * @return the key
     */
    public static String getAmountConfigOptionForResource(String resourceName) {
        return keyOf(resourceName, EXTERNAL_RESOURCE_AMOUNT_SUFFIX);
    }

    /**
     * Key of what a cluster's system calls a resource.
     *
     * @param resourceName name of the resource
     * @param suffix end of the key, which belongs to the system
     * @return the key
     */
    public static String getSystemConfigKeyConfigOptionForResource(
            String resourceName, String suffix) {
        return keyOf(resourceName, suffix);
    }

    /**
     * Key of the factory of a resource's driver.
     *
     * @param resourceName name of the resource
     * @return the key
     */
    public static String getExternalResourceDriverFactoryConfigOptionForResource(
            String resourceName) {
        return keyOf(resourceName, EXTERNAL_RESOURCE_DRIVER_FACTORY_SUFFIX);
    }

    /**
     * Beginning of the keys of a resource's own parameters.
     *
     * @param resourceName name of the resource
     * @return the beginning
     */
    public static String getExternalResourceParamConfigPrefixForResource(String resourceName) {
        return keyOf(resourceName, EXTERNAL_RESOURCE_DRIVER_PARAM_SUFFIX);
    }
}
