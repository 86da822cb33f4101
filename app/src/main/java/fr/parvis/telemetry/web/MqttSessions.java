package fr.parvis.telemetry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sessions of clients, by who they are and the identifier they give; the longest unused leave first. */
@Component
class MqttSessions {

    private static final int MOST = 50_000;

    private final Map<String, MqttSession> sessions = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * The session of a client.
     *
     * @param owner the credential's device, so that nobody takes another's session over by guessing its identifier
     * @param clean whether what was remembered is to be forgotten
     */
    synchronized MqttSession of(String owner, String clientId, boolean clean) {
        String key = owner + '\n' + clientId;
        MqttSession session = sessions.computeIfAbsent(key, unknown -> new MqttSession());
        if (clean) {
            session.forget();
        }
        if (sessions.size() > MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        return session;
    }
}
