package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;

/**
 * One property of one device over time. One instance for each in the whole process, so that the hot path passes
 * references: {@link #id()} is 0 until the first observation is written.
 */
public final class Series {

    private final BodyId body;
    private final int deviceId;
    private final String device;
    private final Property property;
    private volatile Rule rule;
    private volatile int id;

    /** @param id 0 when the database does not know it yet */
    public Series(BodyId body, int deviceId, String device, Property property, Rule rule, int id) {
        this.body = body;
        this.deviceId = deviceId;
        this.device = device;
        this.property = property;
        this.rule = rule;
        this.id = id;
    }

    public BodyId body() {
        return body;
    }

    public int deviceId() {
        return deviceId;
    }

    /** The device's key within its body. */
    public String device() {
        return device;
    }

    public Property property() {
        return property;
    }

    public Rule rule() {
        return rule;
    }

    /** Unique within the installation. */
    public int id() {
        return id;
    }

    /** Called by the log once the database has given it a number. */
    public void numbered(int given) {
        id = given;
    }

    void follow(Rule changed) {
        rule = changed;
    }

    @Override
    public String toString() {
        return body + "/" + device + "/" + property.key();
    }
}
