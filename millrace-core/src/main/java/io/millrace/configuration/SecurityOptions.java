// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.List;

/**
 * Options of logins and of encryption.
 * Mirrors the keys and defaults of Flink 1.14's {@code SecurityOptions}.
 */
public class SecurityOptions {

    /** Classes of factories of security contexts; the first that fits is taken. */
    public static final ConfigOption<List<String>> SECURITY_CONTEXT_FACTORY_CLASSES =
            ConfigOptions.key("security.context.factory.classes")
                    .stringType()
                    .asList()
                    .defaultValues(
                            "io.millrace.runtime.security.contexts.HadoopSecurityContextFactory",
                            "io.millrace.runtime.security.contexts.NoOpSecurityContextFactory")
                    .withDescription(
                            "Classes of factories of security contexts; the first that fits is "
                                    + "taken.");

    /** Classes of factories of security modules; all are installed. */
    public static final ConfigOption<List<String>> SECURITY_MODULE_FACTORY_CLASSES =
            ConfigOptions.key("security.module.factory.classes")
                    .stringType()
                    .asList()
                    .defaultValues(
                            "io.millrace.runtime.security.modules.HadoopModuleFactory",
                            "io.millrace.runtime.security.modules.JaasModuleFactory",
                            "io.millrace.runtime.security.modules.ZookeeperModuleFactory")
                    .withDescription(
                            "Classes of factories of security modules; all are installed.");

    /** Kerberos principal that belongs to the keytab. */
    public static final ConfigOption<String> KERBEROS_LOGIN_PRINCIPAL = ConfigOptions.key(
                    "security.kerberos.login.principal")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("security.principal")
            .withDescription("Kerberos principal that belongs to the keytab.");

    /** Path of the Kerberos keytab. */
    public static final ConfigOption<String> KERBEROS_LOGIN_KEYTAB = ConfigOptions.key(
                    "security.kerberos.login.keytab")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("security.keytab")
            .withDescription("Path of the Kerberos keytab.");

    /** Path of the Kerberos configuration. */
    public static final ConfigOption<String> KERBEROS_KRB5_PATH = ConfigOptions.key(
                    "security.kerberos.krb5-conf.path")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the Kerberos configuration.");

    /** Whether the user's Kerberos ticket cache is read. */
    public static final ConfigOption<Boolean> KERBEROS_LOGIN_USETICKETCACHE = ConfigOptions.key(
                    "security.kerberos.login.use-ticket-cache")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether the user's Kerberos ticket cache is read.");

    /** Login contexts that get the Kerberos credentials, separated by comma. */
    public static final ConfigOption<String> KERBEROS_LOGIN_CONTEXTS = ConfigOptions.key(
                    "security.kerberos.login.contexts")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Login contexts that get the Kerberos credentials, separated by comma.");

    /** Whether delegation tokens are fetched for external services. */
    public static final ConfigOption<Boolean> KERBEROS_FETCH_DELEGATION_TOKEN = ConfigOptions.key(
                    "security.kerberos.fetch.delegation-token")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether delegation tokens are fetched for external services.");

    /** Whether logins at ZooKeeper are switched off. */
    public static final ConfigOption<Boolean> ZOOKEEPER_SASL_DISABLE = ConfigOptions.key(
                    "zookeeper.sasl.disable")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether logins at ZooKeeper are switched off.");

    /** Service name of ZooKeeper for logins. */
    public static final ConfigOption<String> ZOOKEEPER_SASL_SERVICE_NAME = ConfigOptions.key(
                    "zookeeper.sasl.service-name")
            .stringType()
            .defaultValue("zookeeper")
            .withDescription("Service name of ZooKeeper for logins.");

    /** Login context for ZooKeeper. */
    public static final ConfigOption<String> ZOOKEEPER_SASL_LOGIN_CONTEXT_NAME = ConfigOptions.key(
                    "zookeeper.sasl.login-context-name")
            .stringType()
            .defaultValue("Client")
            .withDescription("Login context for ZooKeeper.");

    /**
     * Whether all connections are encrypted.
     *
     * @deprecated use {@link #SSL_INTERNAL_ENABLED} and {@link #SSL_REST_ENABLED}
     */
    @Deprecated
    public static final ConfigOption<Boolean> SSL_ENABLED = ConfigOptions.key(
                    "security.ssl.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether all connections are encrypted.");

    /** Whether connections between the processes of a cluster are encrypted. */
    public static final ConfigOption<Boolean> SSL_INTERNAL_ENABLED = ConfigOptions.key(
                    "security.ssl.internal.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether connections between the processes of a cluster are encrypted.");

    /** Whether connections to the REST server are encrypted. */
    public static final ConfigOption<Boolean> SSL_REST_ENABLED = ConfigOptions.key(
                    "security.ssl.rest.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether connections to the REST server are encrypted.");

    /** Whether clients of the REST server must show a certificate. */
    public static final ConfigOption<Boolean> SSL_REST_AUTHENTICATION_ENABLED = ConfigOptions.key(
                    "security.ssl.rest.authentication-enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether clients of the REST server must show a certificate.");

    /** Path of the key store. */
    public static final ConfigOption<String> SSL_KEYSTORE = ConfigOptions.key(
                    "security.ssl.keystore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the key store.");

    /** Password of the key store. */
    public static final ConfigOption<String> SSL_KEYSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.keystore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key store.");

    /** Password of the key. */
    public static final ConfigOption<String> SSL_KEY_PASSWORD = ConfigOptions.key(
                    "security.ssl.key-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key.");

    /** Path of the trust store. */
    public static final ConfigOption<String> SSL_TRUSTSTORE = ConfigOptions.key(
                    "security.ssl.truststore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the trust store.");

    /** Password of the trust store. */
    public static final ConfigOption<String> SSL_TRUSTSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.truststore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the trust store.");

    /** Path of the key store for connections within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_KEYSTORE = ConfigOptions.key(
                    "security.ssl.internal.keystore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the key store for connections within the cluster.");

    /** Password of the key store for connections within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_KEYSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.internal.keystore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key store for connections within the cluster.");

    /** Password of the key for connections within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_KEY_PASSWORD = ConfigOptions.key(
                    "security.ssl.internal.key-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key for connections within the cluster.");

    /** Path of the trust store for connections within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_TRUSTSTORE = ConfigOptions.key(
                    "security.ssl.internal.truststore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the trust store for connections within the cluster.");

    /** Password of the trust store for connections within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_TRUSTSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.internal.truststore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the trust store for connections within the cluster.");

    /** Fingerprint of the only certificate that is accepted within the cluster. */
    public static final ConfigOption<String> SSL_INTERNAL_CERT_FINGERPRINT = ConfigOptions.key(
                    "security.ssl.internal.cert.fingerprint")
            .stringType()
            .noDefaultValue()
            .withDescription("Fingerprint of the only certificate that is accepted within the "
                    + "cluster.");

    /** Path of the key store for the REST server. */
    public static final ConfigOption<String> SSL_REST_KEYSTORE = ConfigOptions.key(
                    "security.ssl.rest.keystore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the key store for the REST server.");

    /** Password of the key store for the REST server. */
    public static final ConfigOption<String> SSL_REST_KEYSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.rest.keystore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key store for the REST server.");

    /** Password of the key for the REST server. */
    public static final ConfigOption<String> SSL_REST_KEY_PASSWORD = ConfigOptions.key(
                    "security.ssl.rest.key-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the key for the REST server.");

    /** Path of the trust store for the REST server. */
    public static final ConfigOption<String> SSL_REST_TRUSTSTORE = ConfigOptions.key(
                    "security.ssl.rest.truststore")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the trust store for the REST server.");

    /** Password of the trust store for the REST server. */
    public static final ConfigOption<String> SSL_REST_TRUSTSTORE_PASSWORD = ConfigOptions.key(
                    "security.ssl.rest.truststore-password")
            .stringType()
            .noDefaultValue()
            .withDescription("Password of the trust store for the REST server.");

    /** Fingerprint of the only certificate that the REST server and its clients accept. */
    public static final ConfigOption<String> SSL_REST_CERT_FINGERPRINT = ConfigOptions.key(
                    "security.ssl.rest.cert.fingerprint")
            .stringType()
            .noDefaultValue()
            .withDescription("Fingerprint of the only certificate that the REST server and its "
                    + "clients accept.");

    /** Version of the encryption protocol. */
    public static final ConfigOption<String> SSL_PROTOCOL = ConfigOptions.key(
                    "security.ssl.protocol")
            .stringType()
            .defaultValue("TLSv1.2")
            .withDescription("Version of the encryption protocol.");

    /** Cipher suites that are allowed, separated by comma. */
    public static final ConfigOption<String> SSL_ALGORITHMS = ConfigOptions.key(
                    "security.ssl.algorithms")
            .stringType()
            .defaultValue("TLS_RSA_WITH_AES_128_CBC_SHA")
            .withDescription("Cipher suites that are allowed, separated by comma.");

    /** Whether the name in a certificate must be that of the peer. */
    public static final ConfigOption<Boolean> SSL_VERIFY_HOSTNAME = ConfigOptions.key(
                    "security.ssl.verify-hostname")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether the name in a certificate must be that of the peer.");

    /** Which library encrypts: JDK or OPENSSL. */
    public static final ConfigOption<String> SSL_PROVIDER = ConfigOptions.key(
                    "security.ssl.provider")
            .stringType()
            .defaultValue("JDK")
            .withDescription("Which library encrypts: JDK or OPENSSL.");

    /** How many sessions within the cluster are kept; -1 for the library's default. */
    public static final ConfigOption<Integer> SSL_INTERNAL_SESSION_CACHE_SIZE = ConfigOptions.key(
                    "security.ssl.internal.session-cache-size")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("security.ssl.session-cache-size")
            .withDescription("How many sessions within the cluster are kept; -1 for the library's "
                    + "default.");

    /** Milliseconds after which a session ends; -1 for the library's default. */
    public static final ConfigOption<Integer> SSL_INTERNAL_SESSION_TIMEOUT = ConfigOptions.key(
                    "security.ssl.internal.session-timeout")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("security.ssl.session-timeout")
            .withDescription(
                    "Milliseconds after which a session ends; -1 for the library's default.");

    /** Milliseconds that a handshake may take; -1 for the library's default. */
    public static final ConfigOption<Integer> SSL_INTERNAL_HANDSHAKE_TIMEOUT = ConfigOptions.key(
                    "security.ssl.internal.handshake-timeout")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("security.ssl.handshake-timeout")
            .withDescription(
                    "Milliseconds that a handshake may take; -1 for the library's default.");

    /** Milliseconds in which the last message is sent on closing; -1 for the library's default. */
    public static final ConfigOption<Integer> SSL_INTERNAL_CLOSE_NOTIFY_FLUSH_TIMEOUT =
            ConfigOptions.key("security.ssl.internal.close-notify-flush-timeout")
                    .intType()
                    .defaultValue(-1)
                    .withDeprecatedKeys("security.ssl.close-notify-flush-timeout")
                    .withDescription(
                            "Milliseconds in which the last message is sent on closing; -1 for the "
                                    + "library's default.");

    /** Without use: all options are constants. */
    public SecurityOptions() {}

    /**
     * Whether connections between the processes of a cluster are encrypted.
     *
     * @param sslConfig what was configured
     * @return whether they are
     */
    public static boolean isInternalSSLEnabled(Configuration sslConfig) {
        return sslConfig.getBoolean(SSL_INTERNAL_ENABLED, sslConfig.getBoolean(SSL_ENABLED));
    }

    /**
     * Whether connections to the REST server are encrypted.
     *
     * @param sslConfig what was configured
     * @return whether they are
     */
    public static boolean isRestSSLEnabled(Configuration sslConfig) {
        return sslConfig.getBoolean(SSL_REST_ENABLED, sslConfig.getBoolean(SSL_ENABLED));
    }

    /**
     * Whether clients of the REST server must show a certificate.
     *
     * @param sslConfig what was configured
     * @return whether they must; never without encryption
     */
    public static boolean isRestSSLAuthenticationEnabled(Configuration sslConfig) {
        return isRestSSLEnabled(sslConfig) && sslConfig.getBoolean(SSL_REST_AUTHENTICATION_ENABLED);
    }
}
