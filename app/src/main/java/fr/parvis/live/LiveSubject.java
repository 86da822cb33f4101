package fr.parvis.live;

/**
 * What a page listens to.
 *
 * @param channel a town in a language
 * @param topic one thing of it; empty for all of them
 */
record LiveSubject(String channel, String topic) {

    LiveSubject whole() {
        return new LiveSubject(channel, "");
    }
}
