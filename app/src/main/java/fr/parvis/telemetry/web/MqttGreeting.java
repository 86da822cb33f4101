package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import fr.parvis.kernel.RefusalText;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.TelemetrySettings;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a CONNECT and decides: a {@link Peer}, or the answer that refuses. Wills are read and not kept. */
final class MqttGreeting {

    static final int ALIASES = 32;
    private static final int MQTT_5 = 5;
    private static final int LONGEST_ID = 256;

    private final Reception reception;
    private final MqttSessions sessions;
    private final WrongSecrets wrong;
    private final TelemetrySettings.Mqtt settings;

    MqttGreeting(Reception reception, MqttSessions sessions, WrongSecrets wrong, TelemetrySettings.Mqtt settings) {
        this.wrong = wrong;
        this.reception = reception;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** @param address the network address that it comes from */
    Result greet(MqttConnectMessage connect, String address) {
        MqttConnectVariableHeader header = connect.variableHeader();
        boolean five = header.version() == MQTT_5;
        String given = connect.payload().clientIdentifier();
        String clientId = given == null ? "" : given;
        if (header.isWillFlag() ? header.willQos() > 2 : header.willQos() != 0 || header.isWillRetain()) {
            return refuse(MqttConnectReturnCode.CONNECTION_REFUSED_PROTOCOL_ERROR);
        }
        if (isNoText(clientId)) {
            return refuse(
                    five
                            ? MqttConnectReturnCode.CONNECTION_REFUSED_MALFORMED_PACKET
                            : MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
        }
        if (header.properties().getProperty(MqttProperties.AUTHENTICATION_METHOD) != null) {
            return refuse(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD);
        }
        if (clientId.length() > LONGEST_ID || (clientId.isEmpty() && !five && !header.isCleanSession())) {
            return refuse(
                    five
                            ? MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID
                            : MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
        }
        String user = header.hasUserName() ? connect.payload().userName() : null;
        String secret =
                header.hasPassword() ? new String(connect.payload().passwordInBytes(), StandardCharsets.UTF_8) : null;
        if (secret == null ? user != null : reception.authenticate(user, secret).isEmpty()) {
            return refuse(wrong.refusal(address, user), five);
        }
        return admit(header, clientId, user, secret);
    }

    /** Bytes that are no UTF-8, or hold a NUL (MQTT 5 §1.5.4): the decoder put a replacement character there. */
    private static boolean isNoText(String text) {
        return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
    }

    private Result admit(
            MqttConnectVariableHeader header, String clientId, @Nullable String user, @Nullable String secret) {
        MqttProperties properties = new MqttProperties();
        String id = clientId;
        if (clientId.isEmpty()) {
            id = "auto-" + UUID.randomUUID();
            properties.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, id));
        }
        properties.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, settings.inFlight()));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, settings.messageBytes()));
        properties.add(new IntegerProperty(MqttProperties.TOPIC_ALIAS_MAXIMUM, ALIASES));
        properties.add(new IntegerProperty(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
        MqttSession session = sessions.of(secret == null ? "" : secret, id, header.isCleanSession());
        return new Result(
                new Peer(id, header.version(), user, secret, session),
                Packets.greeting(MqttConnectReturnCode.CONNECTION_ACCEPTED, properties));
    }

    /** MQTT 3.1.1 knows no code for whoever guesses too often: the server is not there for it. */
    private static Result refuse(BusinessException why, boolean five) {
        boolean guessing = why.key().kind() == ErrorKey.Kind.TOO_MANY;
        if (!five) {
            return refuse(
                    guessing
                            ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE
                            : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
        }
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(MqttProperties.REASON_STRING, RefusalText.detail(why, Locale.ENGLISH)));
        return new Result(
                null,
                Packets.greeting(
                        guessing
                                ? MqttConnectReturnCode.CONNECTION_REFUSED_CONNECTION_RATE_EXCEEDED
                                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD,
                        properties));
    }

    static Result refuse(MqttConnectReturnCode code) {
        return new Result(null, Packets.greeting(code, MqttProperties.NO_PROPERTIES));
    }

    /** @param peer null when refused */
    record Result(@Nullable Peer peer, MqttMessage answer) {}
}
