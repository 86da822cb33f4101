package fr.parvis.telemetry;

/**
 * A credential at the only moment when its secret can be read: we keep a hash. HTTP takes it as {@code Bearer secret} or
 * {@code Basic device:secret}, MQTT as user name and password.
 *
 * @param secret 256 random bits in base64url
 */
public record IssuedCredential(String device, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "credential of " + device;
    }
}
